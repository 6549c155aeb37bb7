/** The one module of `natural` that is used; its own types cover the package root only. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const PorterStemmer: {
    /** The stem of one lower-case word. */
    stem(word: string): string
  }
  export default PorterStemmer
}
