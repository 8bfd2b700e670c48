package notes

import "strings"

// WatchAddress returns the address at which people watch what a frame or a player takes from
// an address: the page of a film, where it is known of the site which that is, else the
// address itself.
func WatchAddress(address string) string {
	_, rest, ok := strings.Cut(address, "//")
	if !ok {
		return address
	}
	host, path, _ := strings.Cut(strings.TrimPrefix(rest, "www."), "/")
	id := path[strings.IndexByte(path, '/')+1:]
	if end := strings.IndexAny(id, "?&#/"); end >= 0 {
		id = id[:end]
	}
	if id == "videoseries" || !IsFilm(id) {
		return address
	}
	switch {
	case (host == "youtube.com" || host == "youtube-nocookie.com") && (strings.HasPrefix(path, "embed/") || strings.HasPrefix(path, "v/")):
		return "https://www.youtube.com/watch?v=" + id
	case host == "player.vimeo.com" && strings.HasPrefix(path, "video/"):
		return "https://vimeo.com/" + id
	}
	return address
}

// IsFilm reports whether a text is written as sites call their films: in letters and digits
// of ASCII, hyphens and underscores.
func IsFilm(id string) bool {
	const signs = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"
	return id != "" && strings.Trim(id, signs) == ""
}
