/** The longest a point may be, in characters. */
export const POINT_LENGTH = 300;
