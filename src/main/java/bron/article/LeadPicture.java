package bron.article;

/**
 * The picture above an article.
 *
 * @param mediaId the picture
 * @param alt what it shows, for who cannot see it; empty for a decorative one
 * @param caption shown below it; may be empty
 * @param credit who made it; may be empty
 */
public record LeadPicture(String mediaId, String alt, String caption, String credit) {}
