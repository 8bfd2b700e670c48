package reading

import (
	"net/url"
	"strings"
)

// desktopHost returns the host whose pages a host for telephones shows.
func desktopHost(host string) string {
	for _, mobile := range [...]string{"m.", "mobile.", "amp.", "touch."} {
		if rest, ok := strings.CutPrefix(host, mobile); ok && strings.Contains(rest, ".") {
			return strings.TrimPrefix(rest, "www.")
		}
	}
	if before, after, ok := strings.Cut(host, ".m."); ok { // de.m.wikipedia.org
		return before + "." + after
	}
	return host
}

// respell brings addresses of the same thing on large sites to one key: those
// that are made short, that carry a title along or say where the page is shown.
func respell(a *address, u *url.URL) {
	path := strings.Trim(withoutIndex(u.EscapedPath()), "/")
	w := webPage{host: a.host, path: path, query: u.RawQuery, parts: strings.Split(path, "/")}
	before := [...]string{w.host, w.path, w.query}
	for _, spell := range spellings {
		if spell(&w) {
			break
		}
	}
	if before == [...]string{w.host, w.path, w.query} {
		return
	}
	a.host, u.RawQuery = w.host, w.query
	u.Path, u.RawPath = w.path, ""
	if plain, err := url.PathUnescape(w.path); err == nil && plain != w.path {
		u.Path, u.RawPath = plain, w.path
	}
}

// webPage is an address as it is respelled.
type webPage struct {
	host, path, query string
	parts             []string // of the path as it was
}

// at returns a part of the path, "" where it has not so many.
func (w *webPage) at(i int) string {
	if i < len(w.parts) {
		return w.parts[i]
	}
	return ""
}

// last returns the last part of the path.
func (w *webPage) last() string { return w.parts[len(w.parts)-1] }

// value returns the first value of a parameter.
func (w *webPage) value(name string) string {
	values, _ := url.ParseQuery(w.query)
	return values.Get(name)
}

// set makes the address another and returns true.
func (w *webPage) set(host, path, query string) bool {
	w.host, w.path, w.query = host, path, query
	return true
}

// spellings are the ways in which groups of sites spell the address of one thing. The first
// that knows the host has the last word.
var spellings = [...]func(*webPage) bool{filmSite, codeSite, forumSite, wikiSite, shopSite, paperSite, librarySite, accountSite}

// filmSite is for what is watched and shown: films, slides.
func filmSite(w *webPage) bool {
	switch w.host {
	case "youtu.be":
		return w.path != "" && len(w.parts) == 1 && w.set("youtube.com", "watch", "v="+w.path)
	case "youtube.com", "youtube-nocookie.com", "music.youtube.com":
		if len(w.parts) == 2 && (w.at(0) == "embed" || w.at(0) == "v" || w.at(0) == "shorts" || w.at(0) == "live") {
			return w.set("youtube.com", "watch", "v="+w.at(1))
		}
		if v := w.value("v"); w.path == "watch" && v != "" {
			return w.set("youtube.com", "watch", "v="+v)
		}
	case "vimeo.com", "player.vimeo.com":
		if last := w.last(); digits(last) && (len(w.parts) == 1 || w.at(0) == "video" || w.at(0) == "channels" || w.at(0) == "album" || w.at(0) == "showcase" || w.at(0) == "groups") {
			return w.set("vimeo.com", last, "")
		}
	case "speakerdeck.com":
		if w.at(0) == "u" && w.at(2) == "p" && len(w.parts) == 4 {
			return w.set(w.host, w.at(1)+"/"+w.at(3), "")
		}
	}
	if language, ok := strings.CutSuffix(w.host, ".slideshare.net"); ok && len(language) == 2 {
		return w.set("slideshare.net", w.path, w.query)
	}
	if w.host == "slideshare.net" && len(w.parts) > 1 && w.value("q") == "" {
		return w.set(w.host, w.path, "")
	}
	return false
}

// codeSite is for repositories, packages and what documents them.
func codeSite(w *webPage) bool {
	switch w.host {
	case "github.com", "gitlab.com", "codeberg.org", "bitbucket.org":
		return len(w.parts) > 1 && repository(w)
	case "gist.github.com":
		if id := w.last(); len(w.parts) == 2 && len(id) >= 7 {
			return w.set(w.host, id, "")
		}
	case "pypi.org", "pypi.python.org":
		if len(w.parts) > 1 && (w.at(0) == "project" || w.at(0) == "pypi") {
			return w.set("pypi.org", "project/"+strings.ToLower(strings.NewReplacer("_", "-", ".", "-").Replace(w.at(1))), "")
		}
	case "npmjs.com", "npmjs.org", "npm.im":
		return len(w.parts) > 1 && w.at(0) == "package" && w.set("npmjs.com", w.path, "")
	case "golang.org":
		if name, ok := strings.CutPrefix(w.path, "pkg/"); ok {
			return w.set("pkg.go.dev", name, "")
		}
	case "godoc.org":
		return w.path != "" && w.set("pkg.go.dev", w.path, "")
	}
	for _, old := range [...]string{".readthedocs.org", ".rtfd.org", ".rtfd.io"} {
		if name, ok := strings.CutSuffix(w.host, old); ok {
			return w.set(name+".readthedocs.io", w.path, w.query)
		}
	}
	return false
}

// repository is codeSite for a site that keeps repositories: one is shown at its address, or as
// the folder or the first page of its main branch.
func repository(w *webPage) bool {
	parts := append([]string(nil), w.parts...)
	parts[1] = strings.TrimSuffix(parts[1], ".git")
	if w.host != "gitlab.com" {
		parts[0], parts[1] = strings.ToLower(parts[0]), strings.ToLower(parts[1])
	}
	main := len(parts) > 3 && (parts[3] == "main" || parts[3] == "master")
	if w.host == "github.com" && main && (len(parts) == 4 && parts[2] == "tree" || len(parts) == 5 && parts[2] == "blob" && strings.EqualFold(parts[4], "README.md")) {
		parts = parts[:2]
	}
	if len(parts) == 2 {
		w.query = "" // ?tab=readme-ov-file
	}
	return w.set(w.host, strings.Join(parts, "/"), w.query)
}

// forumSite is for questions, threads and articles.
func forumSite(w *webPage) bool {
	switch w.host {
	case "stackoverflow.com", "superuser.com", "serverfault.com", "askubuntu.com":
		return question(w)
	case "reddit.com", "old.reddit.com", "new.reddit.com", "np.reddit.com":
		if w.at(0) == "r" && w.at(2) == "comments" && len(w.parts) < 6 {
			return w.set("reddit.com", "comments/"+w.at(3), "")
		}
	case "redd.it":
		return w.path != "" && len(w.parts) == 1 && w.set("reddit.com", "comments/"+w.path, "")
	}
	if strings.HasSuffix(w.host, ".stackexchange.com") {
		return question(w)
	}
	if w.host == "medium.com" || strings.HasSuffix(w.host, ".medium.com") {
		last := w.last()
		if k := strings.LastIndexByte(last, '-'); len(last)-k == 13 && hexadecimal(last[k+1:]) {
			return w.set("medium.com", "p/"+last[k+1:], "")
		}
		if w.value("source") != "" {
			return w.set(w.host, w.path, "")
		}
	}
	return false
}

// question is forumSite for a site of questions and answers.
func question(w *webPage) bool {
	return (w.at(0) == "questions" || w.at(0) == "q") && digits(w.at(1)) && w.set(w.host, "questions/"+w.at(1), "")
}

func hexadecimal(s string) bool {
	return strings.Trim(s, "0123456789abcdef") == ""
}
