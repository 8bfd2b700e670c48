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
	parts := strings.Split(path, "/")
	query := u.Query()
	set := func(host, path, rawQuery string) {
		u.RawQuery = rawQuery
		a.host, u.Path, u.RawPath = host, path, ""
	}
	switch a.host {
	case "youtu.be":
		if path != "" && len(parts) == 1 {
			set("youtube.com", "watch", "v="+parts[0])
		}
	case "youtube.com", "youtube-nocookie.com", "music.youtube.com":
		switch {
		case len(parts) == 2 && (parts[0] == "embed" || parts[0] == "v" || parts[0] == "shorts" || parts[0] == "live"):
			set("youtube.com", "watch", "v="+parts[1])
		case path == "watch" && query.Get("v") != "":
			set("youtube.com", "watch", "v="+query.Get("v"))
		}
	case "player.vimeo.com":
		if len(parts) == 2 && parts[0] == "video" {
			set("vimeo.com", parts[1], "")
		}
	case "github.com", "gitlab.com", "codeberg.org", "bitbucket.org":
		if len(parts) >= 2 {
			parts[1] = strings.TrimSuffix(parts[1], ".git")
			if a.host != "gitlab.com" {
				parts[0], parts[1] = strings.ToLower(parts[0]), strings.ToLower(parts[1])
			}
			if len(parts) == 2 {
				u.RawQuery = "" // ?tab=readme-ov-file
			}
			set(a.host, strings.Join(parts, "/"), u.RawQuery)
		}
	case "stackoverflow.com", "superuser.com", "serverfault.com", "askubuntu.com":
		if len(parts) >= 2 && (parts[0] == "questions" || parts[0] == "q") && digits(parts[1]) {
			set(a.host, "questions/"+parts[1], "")
		}
	case "medium.com":
		if query.Get("source") != "" {
			u.RawQuery = ""
		}
	case "pypi.org", "pypi.python.org":
		if len(parts) >= 2 && (parts[0] == "project" || parts[0] == "pypi") {
			name := strings.ToLower(strings.NewReplacer("_", "-", ".", "-").Replace(parts[1]))
			set("pypi.org", "project/"+name, "")
		}
	case "npmjs.com", "npmjs.org", "npm.im":
		if len(parts) >= 2 && parts[0] == "package" {
			set("npmjs.com", path, "")
		}
	case "twitter.com", "x.com":
		if path == "search" {
			a.host = "twitter.com"
		} else if path != "" {
			set("twitter.com", strings.ToLower(strings.TrimPrefix(path, "@")), "")
		}
	case "docs.google.com":
		if len(parts) >= 3 && parts[1] == "d" && parts[2] != "e" {
			set(a.host, strings.Join(parts[:3], "/"), "")
		}
	case "amazon.com", "amazon.co.uk", "amazon.de", "amazon.fr", "amazon.it", "amazon.es", "amazon.ca", "amazon.co.jp", "amazon.nl":
		for i, p := range parts {
			if (p == "dp" || p == "product" || p == "ASIN") && i+1 < len(parts) && len(parts[i+1]) == 10 {
				set(a.host, "dp/"+strings.ToUpper(parts[i+1]), "")
				break
			}
		}
	}
	if strings.HasSuffix(a.host, ".stackexchange.com") && len(parts) >= 2 && (parts[0] == "questions" || parts[0] == "q") && digits(parts[1]) {
		set(a.host, "questions/"+parts[1], "")
	}
	if strings.HasSuffix(a.host, ".wikipedia.org") && parts[0] == "wiki" {
		u.RawQuery = ""
	}
}
