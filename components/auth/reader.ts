/** In whose zone (IANA) and language (BCP 47) times are said. */
export type Reader = { zone: string; locale: string };
