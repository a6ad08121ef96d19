/** What an uploaded picture may weigh. */
export const MAX_PICTURE_BYTES = 5 * 1024 * 1024;

export const pictureTooLarge = `This picture is larger than ${MAX_PICTURE_BYTES / 1024 / 1024} MB. Make it smaller and choose it again.`;

/** What a file chooser offers. */
export const pictureFiles = "image/jpeg,image/png,image/webp,image/avif,image/gif";
