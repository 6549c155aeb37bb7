import { spawn } from 'node:child_process'
import { CliError } from '../../messages.js'
import { type Bitmap, toPgm } from './bitmap.js'
import { fromHocr, type OcrLine } from './hocr.js'

/**
 * Reads the lines of a page by the `tesseract` program.
 *
 * @throws CliError where it is not installed or does not work.
 */
export async function recogniseByProgram(bitmap: Bitmap): Promise<OcrLine[]> {
  const dpi = String(Math.round(bitmap.dpi))
  const flags = ['stdin', 'stdout', '-l', 'eng', '--dpi', dpi, '-c', 'hocr_char_boxes=1', 'hocr']
  const program = spawn('tesseract', flags, {
    // One letter, one core: more threads of one page only get into each other's way.
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const output: Buffer[] = []
  const complaints: Buffer[] = []
  program.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  program.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
  // A program that ends before it has read the page says why on its own.
  program.stdin.on('error', () => {})
  program.stdin.end(toPgm(bitmap))
  const code = await new Promise<number | null>((resolve, reject) => {
    program.on('error', (error) => reject(new CliError('missing-tesseract', MISSING, error)))
    program.on('close', resolve)
  })
  if (code !== 0) {
    const complaint = Buffer.concat(complaints).toString().trim().split('\n').at(-1)
    throw new CliError('missing-tesseract', `The tesseract program failed: ${complaint}`)
  }
  return fromHocr(Buffer.concat(output).toString())
}

const MISSING = 'The tesseract program does not start; install it, or leave out --ocr-engine'
