/** The media type of an e-mail whose text stands in parts or in an encoding. */
export const MAIL = 'message/rfc822'
