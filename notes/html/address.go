package html

import (
	"fmt"
	"net/url"
	"strings"

	"gloss/model"
	"gloss/notes"
)

// base is what relative addresses count from. The zero value resolves nothing.
type base struct {
	url  *url.URL
	page string // the page's own address without its fragment
}

// newBase takes the first of the addresses that is whole; a <base> that is
// relative counts from the others.
func newBase(href string, others ...string) base {
	var b base
	for _, o := range others {
		if u := absolute(o); u != nil {
			b.page = withoutFragment(o)
			b.url = u
			break
		}
	}
	if href == "" {
		return b
	}
	if u := absolute(href); u != nil {
		b.url = u
	} else if b.url != nil {
		if u, err := b.url.Parse(href); err == nil {
			b.url = u
		}
	}
	return b
}

func absolute(address string) *url.URL {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil
	}
	return u
}

func withoutFragment(address string) string {
	address, _, _ = strings.Cut(strings.TrimSpace(address), "#")
	return address
}

// savedFrom returns the address that browsers write into a page they save.
func savedFrom(t *tree) string {
	for _, c := range t.comments {
		s := t.text[c.start:c.end]
		if i := strings.Index(s, "saved from url=("); i >= 0 && len(s) < 4096 {
			if _, address, ok := strings.Cut(s[i:], ")"); ok {
				address, _, _ = strings.Cut(address, "-->")
				return strings.TrimSpace(address)
			}
		}
	}
	return ""
}

// where says what an address is worth.
type where int

const (
	nowhere  where = iota // empty
	outside               // http, https or mailto
	inside                // "#…": an anchor within the notes
	relative              // a place beside the page, whose own place is not known
	foreign               // any other scheme
)

// resolve makes an address whole.
func (b base) resolve(address string) (string, where) {
	address = notes.Rejoin(address, "%20")
	if address == "" {
		return "", nowhere
	}
	if address[0] == '#' {
		if len(address) == 1 {
			return "", nowhere
		}
		return address, inside
	}
	if b.page != "" && strings.HasPrefix(address, b.page) && len(address) > len(b.page)+1 && address[len(b.page)] == '#' {
		return address[len(b.page):], inside
	}
	if strings.HasPrefix(address, "//") && len(address) > 2 {
		return "https:" + address, outside
	}
	scheme, rest, ok := strings.Cut(address, ":")
	if !ok || !notes.IsScheme(scheme) {
		if b.url == nil {
			return address, relative
		}
		u, err := b.url.Parse(address)
		if err != nil {
			return address, relative
		}
		return u.String(), outside
	}
	switch scheme = strings.ToLower(scheme); scheme {
	case "http", "https":
		if strings.HasPrefix(rest, "//") && len(rest) > 2 {
			return notes.Forwarded(scheme + ":" + rest), outside
		}
		// "https:/host" lost a slash; browsers mend it.
		if host := strings.TrimLeft(rest, "/"); host != "" && rest[0] == '/' {
			return scheme + "://" + host, outside
		}
	case "mailto":
		if rest != "" {
			return scheme + ":" + strings.Replace(rest, "%40", "@", 1), outside
		}
	}
	return address, foreign
}

// maxReports is how many links that stay text are reported one by one.
const maxReports = 50

// target returns the address of a link; what is no link is reported.
func (r *reading) target(href string, at int32) (string, bool) {
	address, kind := r.base.resolve(href)
	switch kind {
	case outside, inside:
		return address, true
	case nowhere:
		return "", false
	}
	if kind == relative {
		if target, ok := r.src.Files.Link(r.src, address); ok {
			return target, true
		}
	}
	if r.links++; r.links > maxReports {
		return "", false
	}
	if kind == relative {
		r.doc.Report(r.at(at), model.Info, "html.link", "link to "+quoted(address)+" is kept as text: the page does not say where it stood",
			"add <base href=\"…\"> with the address of the page, or give the other page too, for a book of both")
	} else if !strings.HasPrefix(strings.ToLower(address), "javascript:") {
		r.doc.Report(r.at(at), model.Info, "html.link", "link to "+quoted(address)+" is kept as text",
			"only http, https and mailto addresses and #anchors become links")
	}
	return "", false
}

// quoted returns the beginning of a text in quotation marks.
func quoted(s string) string { return fmt.Sprintf("%q", notes.Short(s)) }
