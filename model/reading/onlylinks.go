package reading

import (
	"slices"
	"strings"

	"gloss/model"
)

// joiners are the words that stand between the links of a list of them.
const joiners wordSet = " and or with by und oder mit von et ou avec par y o e con por i oraz och og en и или と や 和 与 "

// manyLinks is how many links in a row are a list of them. One beside another says
// something of it: an article and its site, a talk and its slides.
const manyLinks = 3

// onlyLinks reports whether a run is many links and nothing but what joins them
// ("Ann / Bob and Carl"): it says nothing of any of them.
func (w *runWords) onlyLinks() bool {
	if !w.asked {
		w.asked, w.onlyLinksHere = true, w.nothingElse()
	}
	return w.onlyLinksHere
}

// nothingElse is onlyLinks, found anew.
func (w *runWords) nothingElse() bool {
	links := 0
	for at := range w.at.links {
		if at.hi <= len(w.text) {
			links++
		}
	}
	if links < manyLinks {
		return false
	}
	rest := []byte(w.text)
	for at := range w.at.links {
		for i := at.lo; i < at.hi && at.hi <= len(rest); i++ {
			rest[i] = ' '
		}
	}
	for word := range strings.FieldsSeq(string(rest)) {
		if !blank(word) && !joiners.has(strings.ToLower(word)) {
			return false
		}
	}
	return true
}

// enlarges reports whether a link is a picture that leads to a file of a picture or to where
// people keep theirs: to itself, mostly, as large as it was taken.
func enlarges(l *model.Link) bool {
	if !onlyPictures(l.Inlines) {
		return false
	}
	path, _, _ := strings.Cut(strings.ToLower(l.Target), "?")
	if hasAny(path, ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif", ".heic", ".bmp", ".tif", ".tiff") {
		return true
	}
	_, rest, _ := strings.Cut(path, "://")
	rest = strings.TrimPrefix(rest, "www.")
	return slices.ContainsFunc(albums, func(album string) bool { return len(rest) > len(album) && strings.HasPrefix(rest, album) })
}

// albums are where people keep pictures, as the addresses of these begin.
var albums = []string{"flickr.com/photos/", "flic.kr/p/", "photos.google.com/", "photos.app.goo.gl/", "picasaweb.google.com/", "imgur.com/", "instagram.com/p/",
	"twitpic.com/", "pic.twitter.com/", "500px.com/photo/", "f.hatena.ne.jp/"}

// onlyPictures reports whether a run is a picture or several, and no word.
func onlyPictures(run []model.Inline) bool {
	pictures := 0
	for _, n := range run {
		switch n := n.(type) {
		case *model.Image:
			pictures++
		case *model.Text:
			if strings.TrimSpace(n.Value) != "" {
				return false
			}
		default:
			return false
		}
	}
	return pictures > 0
}
