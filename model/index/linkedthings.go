package index

import (
	"strings"

	"gloss/model/catalog"
)

// linksTo reports whether the notes, up to the end of the stretch, link to the home page of a
// thing of the catalogue, or to what lies below it, or into the repositories of an owner who
// has its name.
func (f *finder) linksTo(t *thing) bool {
	if t.linked == unasked {
		t.linked = answerOf(t.entry != nil && f.linksToPage(t.entry))
	}
	return t.linked == yes
}

// linksToPage is linksTo for an entry that was not yet asked for.
func (f *finder) linksToPage(e *catalog.Entry) bool {
	if f.pages == nil {
		f.gatherPages()
	}
	if len(f.pages) == 0 {
		return false
	}
	home := pageOf(e.URL())
	path := strings.ToLower(home.path)
	switch {
	case path != "":
		if f.pages[home.host+"/"+path] {
			return true
		}
	case home.host != "" && hostingOf(home.host) == "" && !sharedSite(home.host) && !codeSite(home.host):
		if f.pages[home.host] {
			return true
		}
	}
	for n := range e.Names() {
		if p := home.project; p.owner != "" && sameLetters(n.Text, p.owner) && f.pages[home.host+"/"+strings.ToLower(p.owner)] {
			return true
		}
		if name := strings.ToLower(n.Text); len(name) > 3 && f.pages["github.com/"+name] && f.usageOf(n.Text) != forename {
			return true // and no "github.com/hugo", whoever that is
		}
	}
	return false
}

// deepestPage is how many parts of the path of a page are looked at.
const deepestPage = 3

// gatherPages remembers the hosts that the notes link to, and the pages with those above them.
func (f *finder) gatherPages() {
	f.pages = make(map[string]bool)
	for i := range f.layout.segs {
		s := &f.layout.segs[i]
		if s.link == nil {
			continue
		}
		host := hostOf(s.link.Target)
		if host == "" {
			continue
		}
		f.pages[host] = true
		page := host
		for k, part := range strings.SplitN(strings.ToLower(pathOf(s.link.Target)), "/", deepestPage+1) {
			if part == "" || k == deepestPage {
				break
			}
			page += "/" + part
			f.pages[page] = true
		}
	}
}
