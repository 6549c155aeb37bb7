import type { VFile } from 'vfile'
import { say } from '../messages.js'
import { PROGRAM } from '../program.js'
import type { Finding, Letter, Theme } from '../schema.js'
import type { Settings } from '../settings.js'
import { findEvidence } from './evidence.js'
import { readModel } from './model-file.js'
import { Classifier, type Verdict } from './predict.js'

/** Two main themes closer than this are called tied. */
const TIE = 0.02

const ownModel = new URL('classify/model.bin', PROGRAM)
const classifiers = new Map<string, Classifier>()

/**
 * The classifier of a model file, read at first use and kept.
 *
 * @param path of a model that `train` made; null for the project's own.
 * @throws CliError where there is no such model.
 */
export function classifierOf(path: string | null = null): Classifier {
  const key = path ?? ownModel.href
  const known = classifiers.get(key)
  if (known !== undefined) return known
  const classifier = new Classifier(readModel(path ?? ownModel))
  classifiers.set(key, classifier)
  return classifier
}

/** Gives every finding of a letter its themes, and says on the file where they are in doubt. */
export async function classifyLetter(letter: Letter, file: VFile, settings: Settings): Promise<Letter> {
  const classifier = classifierOf(settings.model)
  return {
    ...letter,
    sections: letter.sections.map((section) => ({
      ...section,
      findings: classifyFindings(section.findings, file, classifier),
    })),
  }
}

/** Gives findings their themes, the main one first. */
export function classifyFindings(
  findings: readonly Finding[],
  file: VFile,
  classifier: Classifier,
): Finding[] {
  return findings.map((finding) => {
    const verdict = classifier.judge(finding.text)
    sayDoubts(finding, verdict, file, classifier)
    return { ...finding, themes: toThemes(finding.text, verdict, classifier) }
  })
}

/** A verdict in the form of the Letter. */
export function toThemes(text: string, verdict: Verdict, { model }: Classifier): Theme[] {
  return verdict.themes.map((theme, rank) => ({
    id: model.themes[theme]!.id,
    score: Math.round(verdict.belongs[theme]! * 1000) / 1000,
    main: rank === 0,
    evidence: findEvidence(text, model, verdict, theme).map(({ words }) => words),
  }))
}

function sayDoubts(finding: Finding, verdict: Verdict, file: VFile, { model }: Classifier): void {
  const options = { page: finding.pages[0] ?? null }
  const [main, second] = verdict.themes
  if (main === undefined) {
    say(file, 'no-theme', `Unexpected finding ${finding.id} without a known word, expected a theme`, options)
    return
  }
  const name = model.themes[main]!.id
  if (verdict.isLow) {
    const score = verdict.belongs[main]!.toFixed(2)
    const threshold = model.threshold.toFixed(2)
    say(
      file,
      'low-score',
      `Unexpected score ${score} of ${name} in finding ${finding.id}, expected ${threshold} or more`,
      options,
    )
  }
  if (second !== undefined && verdict.leads[0]! - verdict.leads[1]! < TIE) {
    say(
      file,
      'tied-themes',
      `Unexpected tie of ${name} and ${model.themes[second]!.id} in finding ${finding.id}, expected one main theme`,
      options,
    )
  }
}

export type { Classifier, Verdict } from './predict.js'
