import type { SpecimenLetter } from '../letter.js'
import { marlshire } from './marlshire-2017-07-21.js'
import { westmarch } from './westmarch-2010-03-17.js'

/** Every specimen of the corpus. */
export const SPECIMENS: readonly SpecimenLetter[] = [westmarch, marlshire]
