import type { SpecimenLetter } from '../letter.js'
import { ashcombe } from './ashcombe-2019-02-11.js'
import { brackwater } from './brackwater-2011-03-01.js'
import { fenmoor } from './fenmoor-2025-03-28.js'
import { marlshire } from './marlshire-2017-07-21.js'
import { penhollow } from './penhollow-2022-11-04.js'
import { thornburyVale } from './thornbury-vale-2023-11-16.js'
import { thornley } from './thornley-2009-12-22.js'
import { westmarch } from './westmarch-2010-03-17.js'

/** Every specimen of the corpus, by family and date. */
export const SPECIMENS: readonly SpecimenLetter[] = [
  thornley,
  westmarch,
  brackwater,
  marlshire,
  thornburyVale,
  fenmoor,
  ashcombe,
  penhollow,
]
