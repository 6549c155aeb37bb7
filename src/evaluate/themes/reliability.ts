/** One row of the reliability table: what was claimed, and what was so. */
export interface ReliabilityBin {
  /** Claims from here … */
  from: number
  /** … to below here. */
  to: number
  count: number
  /** Mean probability claimed. */
  claimed: number
  /** Share that was right. */
  observed: number
}

/** Whether a probability means what it says. */
export interface Reliability {
  /** Expected calibration error: mean gap of claimed and observed over the bins, by their counts. */
  error: number
  bins: ReliabilityBin[]
}

/** A probability given for a pair of finding and theme, and whether the theme was right. */
export interface Claim {
  probability: number
  right: boolean
}

const BINS = 10

/** Compares claimed probabilities with what was so, in ten equal bins. */
export function measureReliability(claims: readonly Claim[]): Reliability {
  const bins = Array.from({ length: BINS }, (_, bin): ReliabilityBin => {
    const inBin = claims.filter(
      ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin,
    )
    const mean = (of: (claim: Claim) => number) =>
      inBin.length === 0 ? 0 : inBin.reduce((sum, claim) => sum + of(claim), 0) / inBin.length
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      count: inBin.length,
      claimed: mean(({ probability }) => probability),
      observed: mean(({ right }) => Number(right)),
    }
  })
  const gaps = bins.reduce(
    (sum, { count, claimed, observed }) => sum + count * Math.abs(claimed - observed),
    0,
  )
  return { error: claims.length === 0 ? 0 : gaps / claims.length, bins }
}
