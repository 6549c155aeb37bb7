/** Works on the items of a stream, several at once; ends when all lanes have, and then says what went wrong. */
export async function inLanes<T>(
  items: AsyncGenerator<T>,
  lanes: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const lane = async () => {
    for await (const item of items) await work(item)
  }
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane))
  const broken = ends.find((end) => end.status === 'rejected')
  if (broken !== undefined) throw broken.reason
}
