package reading

import (
	"net"
	"net/url"
	"strings"

	"gloss/model"
)

// address is a URL made canonical.
type address struct {
	url     string // scheme and host in small letters, no default port, no tracking, no user
	key     string // equal for URLs of the same thing; no scheme, no "www."
	host    string // without "www." and port
	path    string // without slashes at its ends
	query   string
	written string // the host in the notes, where the network knows it by another name
	secret  bool   // the URL held a user or a password
}

// maxAddress is the longest address that is taken, in bytes, as it is given and as it is written.
const maxAddress = 4096

// canonical returns the address that target names; ok is false for anything
// but an absolute http or https URL with a host.
func canonical(target string) (a address, ok bool) {
	u := parseWeb(target)
	if u == nil {
		return a, false
	}
	if strings.Contains(u.Path, "/.") { // "/a/../b" is "/b"
		u = u.ResolveReference(u)
	}
	if original := copied(u, target); original != "" {
		if a, ok = canonical(original); ok && !a.secret {
			a.url = u.String()
		}
		return a, ok
	}
	a.secret = u.User != nil
	u.User = nil
	u.Host = canonicalHost(u.Scheme, u.Host)
	if u.Host == "" {
		return a, false
	}
	if host := networkHost(u.Host); host != u.Host {
		a.written, u.Host = strings.TrimPrefix(u.Hostname(), "www."), host
	}
	u.RawQuery = withoutTracking(u.Host, u.RawQuery)
	u.ForceQuery = false
	if !matters(u) {
		u.Fragment, u.RawFragment = "", ""
	}
	if a.url = u.String(); len(a.url) > maxAddress {
		return a, false
	}
	a.host = strings.TrimPrefix(u.Hostname(), "www.")
	a.host = desktopHost(a.host)
	respell(&a, u)
	a.path = strings.Trim(withoutIndex(u.EscapedPath()), "/")
	a.query = u.RawQuery
	a.key = a.host
	if port := u.Port(); port != "" {
		a.key += ":" + port
	}
	if a.path != "" {
		a.key += "/" + a.path
	}
	if u.RawQuery != "" {
		a.key += "?" + u.RawQuery
	}
	if u.Fragment != "" {
		a.key += "#" + u.EscapedFragment()
	}
	return a, true
}

// copied returns the address of the page that an address in the web archive is a copy of; "" for
// any other.
func copied(u *url.URL, target string) string {
	if u.User != nil || u.Hostname() != "web.archive.org" && u.Hostname() != "archive.org" {
		return ""
	}
	_, rest, ok := strings.Cut(target, "/web/")
	original := rest
	if day, after, _ := strings.Cut(rest, "/"); ok && digits(strings.TrimRight(day, "abcdefghijklmnopqrstuvwxyz_*")) {
		original = after
	}
	for _, scheme := range [...]string{"http:/", "https:/"} {
		if page, ok := strings.CutPrefix(original, scheme); ok {
			page = scheme + "/" + strings.TrimLeft(page, "/") // some write one slash only
			if inner := parseWeb(page); inner == nil || inner.Hostname() == "web.archive.org" || inner.Hostname() == "archive.org" {
				return ""
			}
			return page
		}
	}
	return ""
}

// parseWeb parses an absolute http or https URL with a host; nil is for all else.
func parseWeb(target string) *url.URL {
	if len(target) > maxAddress {
		return nil
	}
	for i := range len(target) {
		if target[i] <= ' ' || target[i] == 0x7F {
			return nil
		}
	}
	u, err := url.Parse(target)
	if err != nil || u.Host == "" {
		return nil
	}
	u.Scheme = strings.ToLower(u.Scheme)
	if u.Scheme != "http" && u.Scheme != "https" {
		return nil
	}
	return u
}

// canonicalHost returns the host in small letters without a default port and
// without a dot at its end.
func canonicalHost(scheme, host string) string {
	host = strings.ToLower(host)
	name, port := host, ""
	if h, p, err := net.SplitHostPort(host); err == nil {
		name, port = h, p
		if strings.Contains(h, ":") {
			name = "[" + h + "]"
		}
	}
	name = strings.TrimRight(name, ".")
	if name == "" {
		return ""
	}
	if port == "" || scheme == "http" && port == "80" || scheme == "https" && port == "443" {
		return name
	}
	return name + ":" + port
}

// withoutTracking removes the parameters that tell where a reader came from.
// The others stay in their order.
func withoutTracking(host, query string) string {
	if query == "" {
		return ""
	}
	kept := make([]string, 0, strings.Count(query, "&")+1)
	for part := range strings.SplitSeq(query, "&") {
		name, _, _ := strings.Cut(part, "=")
		if part != "" && !tracking(strings.ToLower(name)) && !shared(host, name) {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, "&")
}

// shared reports whether a parameter says who shared a film or a song on a host.
func shared(host, name string) bool {
	films := host == "youtube.com" || strings.HasSuffix(host, ".youtube.com")
	switch name {
	case "si":
		return films || host == "youtu.be" || host == "open.spotify.com"
	case "feature", "pp", "ab_channel":
		return films
	}
	return false
}

func tracking(name string) bool {
	switch name {
	case "fbclid", "gclid", "dclid", "msclkid", "yclid", "twclid", "igshid", "mc_cid", "mc_eid", "ref_src", "ref_url", "_hsenc", "_hsmi", "mkt_tok", "spm", "cmpid", "s_cid", "vero_id", "wt.mc_id", "oly_enc_id", "oly_anon_id",
		"gbraid", "wbraid", "ttclid", "li_fat_id", "igsh", "ref_", "_ga", "_gl", "hsctatracking", "__hstc", "__hssc", "__hsfp", "mibextid", "rdid", "trk", "trkcampaign", "sk_ref", "guccounter", "guce_referrer", "guce_referrer_sig", "ncid", "sr_share", "at_medium", "at_campaign", "rb_clickid", "srsltid":
		return true
	}
	return strings.HasPrefix(name, "utm_") || strings.HasPrefix(name, "pk_") || strings.HasPrefix(name, "mtm_") || strings.HasPrefix(name, "matomo_") || strings.HasPrefix(name, "piwik_") || strings.HasPrefix(name, "hsa_")
}

// matters reports whether a fragment names a thing of its own rather than a
// passage of the page: a page that the page's own program shows, lines of a
// source, a comment, a message of a thread.
func matters(u *url.URL) bool {
	f := u.Fragment
	switch {
	case f == "":
		return false
	case strings.HasPrefix(f, "!") || strings.HasPrefix(f, "/"):
		return true
	case u.Host == "groups.google.com" || strings.HasSuffix(u.Host, "matrix.to"):
		return true
	case strings.HasPrefix(f, "issuecomment-") || strings.HasPrefix(f, "discussion_r") || strings.HasPrefix(f, "discussioncomment-") || strings.HasPrefix(f, "note_"):
		return true
	case strings.Contains(u.Path, "/blob/") || strings.Contains(u.Path, "/blame/") || strings.Contains(u.Path, "/src/") || strings.Contains(u.Path, "/tree/") || strings.HasPrefix(u.Host, "gist."):
		rest := strings.TrimLeft(f, "L")
		return len(rest) < len(f) && rest != "" && rest[0] >= '0' && rest[0] <= '9' || strings.HasPrefix(f, "lines-") || strings.HasPrefix(f, "file-")
	}
	return false
}

// withoutIndex removes the name of the default page from a path.
func withoutIndex(path string) string {
	dir, file := path[:strings.LastIndexByte(path, '/')+1], path[strings.LastIndexByte(path, '/')+1:]
	switch strings.ToLower(file) {
	case "index.html", "index.htm", "index.php", "index.shtml", "index.xhtml", "index.asp", "index.aspx", "index.jsp", "default.asp", "default.aspx", "default.htm", "default.html":
		return dir
	}
	return path
}

// archived returns the address of the copy in the web archive that is nearest
// to a day: the archive leads to it by itself. It is "" where the day is not
// known or older than the web, and of an address in the archive.
func archived(url string, day model.Date) string {
	if url == "" || strings.HasPrefix(url, "https://web.archive.org/web/") || day.Year < 1991 || day.Year > 9999 {
		return ""
	}
	return "https://web.archive.org/web/" + day.Time().Format("20060102") + "/" + url
}
