/** Folder that the program lies in, of its sources as of what is built of them: its workers and its model are named from here. */
export const PROGRAM = new URL('.', import.meta.url)
