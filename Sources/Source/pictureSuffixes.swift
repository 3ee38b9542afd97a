/// The suffixes of files that are shown as pictures, in small letters.
public let pictureSuffixes = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]
