/** Media types of the word processors' formats that are read. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const ODT = 'application/vnd.oasis.opendocument.text'
/** An OpenDocument text that is one XML file, as Writer saves it on request. */
export const FLAT_ODT = 'application/vnd.oasis.opendocument.text-flat-xml'
