package html

import (
	"strings"
	"sync"

	"golang.org/x/net/html/atom"
)

// matter of a page that a class or id names.
type thing uint8

const (
	nothing thing = iota
	navigation
	contents
	surroundings
	consent
	sharing
	comments
	advert
	invitation
	editing
	skipping
	concealed
)

var thingReasons = [...]string{"", "navigation", "table of contents", "sidebar or footer of the page", "notice about cookies", "buttons for sharing",
	"comments on the page", "advertisement", "invitation to read more", "link for editing", "link for skipping", "hidden"}

// things are the words that classes and ids are made of. A name with hyphens is
// looked up as a whole first, then word by word.
var things = sync.OnceValue(func() map[string]thing {
	m := map[string]thing{}
	for t, words := range map[thing]string{
		navigation:   "nav navbar navigation topnav sidenav subnav navlinks navmenu navbox breadcrumb breadcrumbs pager pagination paginate pagetop menu menubar submenu mainmenu sitenav catlinks mw-navigation prevnext post-navigation nav-links tags-links",
		contents:     "toc tocbox tableofcontents table-of-contents",
		surroundings: "sidebar sidemenu footer masthead topbar colophon printfooter pagesection greybox sidecolumn widget widgets widget-area rightbar leftbar noprint sitesub contentsub credits",
		consent:      "cookie cookies cookiebar cookiebanner consent gdpr ccpa cookieconsent",
		sharing:      "share sharing sharedaddy sharebar sharebuttons social socials socialmedia addthis addtoany sharethis likes jp-relatedposts",
		comments:     "comments respond disqus commentlist comment-list commentform comments-area comment-respond reply-form",
		advert:       "ad ads advert adverts advertisement advertising adsense adsbygoogle adbox sponsored",
		invitation:   "related relatedposts newsletter subscribe subscription signup promo popup modal overlay toast lightbox paywall",
		editing:      "editsection mw-editsection edit-link edit-page edit-this-page post-edit-link headerlink permalink-icon heading-anchor zeroclipboard-container copybtn copy-button clipboard-copy",
		skipping:     "skip skiplink skip-link skipnav skip-nav skip-to-content mw-jump-link jump-link jump-to-nav skiptocontent",
		concealed:    "sr-only visually-hidden visuallyhidden screen-reader-text screenreader-text show-for-sr",
	} {
		for _, w := range strings.Fields(words) {
			m[w] = t
		}
	}
	return m
})

// thingOf returns what a list of classes names.
func thingOf(names string) thing {
	known := things()
	for names != "" {
		var name string
		names = strings.TrimLeft(names, " \t\n\r\f")
		if i := strings.IndexAny(names, " \t\n\r\f"); i >= 0 {
			name, names = names[:i], names[i:]
		} else {
			name, names = names, ""
		}
		if len(name) > 60 {
			continue
		}
		if t := known[strings.ToLower(name)]; t != nothing {
			return t
		}
		if t := thingInWords(known, name); t != nothing {
			return t
		}
	}
	return nothing
}

// thingInWords cuts a name at hyphens and capitals. A name such as "no-sidebar"
// or "has-footer" says something of the page as a whole.
func thingInWords(known map[string]thing, name string) thing {
	if strings.IndexFunc(name, func(c rune) bool { return c == '-' || c == '_' || c >= 'A' && c <= 'Z' }) < 0 {
		return nothing
	}
	found := nothing
	for i := 0; i < len(name); {
		end := i + 1
		for end < len(name) && isAlnum(name[end]) && !(isUpper(name[end]) && !isUpper(name[end-1])) {
			end++
		}
		word := strings.ToLower(name[i:end])
		switch word {
		case "no", "has", "with", "without", "content", "wrap", "wrapper", "container", "body":
			if found == nothing {
				return nothing
			}
		}
		if t := known[word]; t != nothing && found == nothing && t != skipping {
			found = t
		}
		for i = end; i < len(name) && !isAlnum(name[i]); i++ {
		}
	}
	return found
}

func isUpper(c byte) bool { return c >= 'A' && c <= 'Z' }

func isAlnum(c byte) bool {
	return c >= 'a' && c <= 'z' || isUpper(c) || c >= '0' && c <= '9' || c >= 0x80
}

// byName judges an element by its class and id, and by how its text looks.
// Headings, points and whole pages are never judged so.
func (j *judge) byName(i int32, n *node, a attrs) string {
	inline := false
	switch n.tag {
	case atom.Div, atom.Section, atom.Aside, atom.Ul, atom.Ol, atom.Table, atom.Header, atom.Footer, atom.Form, atom.Td, atom.P, atom.Dl, atom.Nav:
	case atom.Span, atom.A, atom.Sup, atom.Small, 0:
		inline = true
	default:
		return ""
	}
	class, id := a.get("class"), a.get("id")
	if class == "" && id == "" {
		if n.tag == atom.A && skips(j.t, i, n, a) {
			return thingReasons[skipping]
		}
		if strings.EqualFold(a.get("aria-label"), "breadcrumb") || strings.EqualFold(a.get("aria-label"), "breadcrumbs") {
			return thingReasons[navigation]
		}
		return ""
	}
	t := thingOf(class)
	if t == nothing {
		t = thingOf(id)
	}
	if t == nothing {
		if n.tag == atom.A && skips(j.t, i, n, a) {
			return thingReasons[skipping]
		}
		return ""
	}
	if inline && t != editing && t != skipping && t != concealed && t != sharing {
		return ""
	}
	if t == surroundings && n.tag == atom.P && namesTitle(class) {
		return "" // it shares the fate of its box
	}
	if j.belongs(t, i, n, id) {
		return thingReasons[t]
	}
	return ""
}

// belongs reports whether what is named like a thing of the page looks like it.
func (j *judge) belongs(t thing, i int32, n *node, id string) bool {
	if n.has&hasMain != 0 || j.large(n, 40) || n.size == 0 && n.has&hasPicture == 0 {
		return false
	}
	within := i < j.matter
	if t != editing && t != comments && j.ownName(i, id) {
		return false
	}
	switch t {
	case navigation:
		return !prose(n) && (linked(n, 40) || n.size < 60 && n.has&hasHeading == 0)
	case contents:
		return linked(n, 60)
	case surroundings:
		if within {
			return linked(n, 50)
		}
		return !prose(n) && (linked(n, 25) || !j.large(n, 15))
	case consent:
		return n.size < 2000 && !j.large(n, 30)
	case sharing:
		return !prose(n) && (n.size < 300 || linked(n, 50))
	case comments:
		return !j.ownName(i, id) || j.holdsComments(i)
	case advert:
		return n.size < 600 && n.has&hasHeading == 0
	case invitation:
		return !prose(n) && (n.size < 300 || linked(n, 40)) && !j.large(n, 20)
	case editing:
		return n.size < 80
	case skipping:
		return n.size < 80 && linked(n, 60)
	case concealed:
		return n.size < 300 && n.has&hasHeading == 0
	}
	return false
}

// ownName reports whether the id of an element is made of the words of its own
// heading, as many programs make it: it then names a section of the notes.
func (j *judge) ownName(i int32, id string) bool {
	if id == "" {
		return false
	}
	h := j.t.firstHeading(i, 6)
	return h > 0 && letters(j.t.plain(h, 200)) == letters(id)
}

// holdsComments reports whether there is a comment or a form for one.
func (j *judge) holdsComments(i int32) bool {
	var buf [8]attr
	for c, end := i+1, min(j.t.nodes[i].stop, i+400); c < end; c++ {
		if j.t.nodes[c].tag == atom.Form || strings.Contains(strings.ToLower(j.t.attrs(c, buf[:0]).get("class")), "comment") {
			return true
		}
	}
	return false
}

// skips reports whether a link leads over the navigation.
func skips(t *tree, i int32, n *node, a attrs) bool {
	if n.size == 0 || n.size > 60 || !strings.HasPrefix(a.get("href"), "#") {
		return false
	}
	s := strings.ToLower(t.plain(i, 80))
	for _, w := range []string{"skip to ", "skip navigation", "jump to ", "zum inhalt", "direkt zum inhalt", "aller au contenu", "saltar al contenido", "ir al contenido", "vai al contenuto"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}
