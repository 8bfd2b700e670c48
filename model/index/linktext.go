package index

import (
	"strings"

	"gloss/model/catalog"

	"github.com/xrash/smetrics"
)

// This file looks at the texts of links to sites: what is the title of a page there,
// what the address itself, and what a name with letters wrong.

// titleOfSite returns the word that a link begins with whose text goes on to say what
// the site is, as the titles of pages do: "Zorb - test faster", "Zorb, the fast test".
func titleOfSite(text string) string {
	word := firstWordOf(text)
	if rest := strings.TrimLeft(text[len(word):], " "); len(word) < 4 || !startsLarge(word) || len(rest) < 2 || !titleMarks.of(rest) {
		return ""
	}
	return word
}

var titleMarks = startsOf("- ", "– ", "— ", "| ", ": ", ", ", "· ")

// withoutHost returns the text of a link to a repository without the words that only say that
// it is one: "Zorb (GitHub)", "Zorb on GitHub".
func withoutHost(text string) string {
	for said := false; ; said = true {
		k := strings.LastIndexByte(text, ' ')
		if k < 3 {
			return text
		}
		switch strings.Trim(text[k+1:], "()[]") {
		case "GitHub", "Github", "github", "GitLab", "Gitlab", "Bitbucket", "repo", "Repo", "repository", "Repository":
		case "on", "at", "auf", "sur", "bei", "in", "en", "no":
			if !said {
				return text
			}
		default:
			return text
		}
		text = strings.TrimRight(text[:k], " -–:|(")
	}
}

// toolLinked learns the name that is the text of a link but for the noun behind it, which says
// that it is a program, and whose it is: "Acme's Zorb Notations tool". It reports whether it is.
func (f *finder) toolLinked(text string) bool {
	k := strings.LastIndexByte(text, ' ')
	if k < 4 || len(text) > longestLinkName || !isASCIILetter(text[len(text)-1]) || isUpper(text[k+1]) || !definingNoun(text[k+1:]) {
		return false // as most
	}
	name, owned := text[:k], false
	for _, own := range [...]string{"'s ", "’s "} {
		if j := strings.Index(name, own); j > 0 && strings.IndexByte(name[:j], ' ') < 0 {
			name, owned = name[j+len(own):], true
		}
	}
	if len(name) < 4 || !nameLike(name) || f.entryNamed(name) != nil {
		return false
	}
	words, strange := 0, false
	for word := range strings.FieldsSeq(name) {
		if words++; !startsLarge(word) || f.entryNamed(word) != nil || company(word) {
			return false
		}
		strange = strange || f.roughly(word) <= compound
	}
	if !strange && (words == 1 || !owned) {
		return false // "[Our Annual Report tool](...)"
	}
	f.learn(name, whyLink).confirmed = true
	return true
}

// programSite reports whether the name of a site says that it is that of a program, be
// its other words ordinary ones: "dayplannerapp.com", "zorb.sh".
func programSite(s slugs) bool {
	for _, end := range [...]string{"app", "js", "css", "software"} {
		if len(s.site) > len(end)+3 && strings.HasSuffix(s.site, end) {
			return true
		}
	}
	switch s.host[strings.LastIndexByte(s.host, '.')+1:] {
	case "app", "sh", "tools", "software":
		return true
	}
	return false
}

// showsAddress reports whether the text of a link is its address and no name, as
// "zorb.sh" may be one: it has a path, or is the site of a known tool.
func (f *finder) showsAddress(text, target string) bool {
	if !spelledOut(text, target) {
		return false
	}
	if strings.IndexByte(text, '/') > 0 {
		return true
	}
	host := hostOf(target)
	return plainSite(host) && !hasUpper(text) && f.siteOf(host) != nil
}

// plainSite reports whether a host ends as most do, and hardly for the sake of a name.
func plainSite(host string) bool {
	switch host[strings.LastIndexByte(host, '.')+1:] {
	case "com", "org", "net", "edu", "gov", "info", "uk", "de", "fr", "es", "nl", "pl", "ru", "jp", "cn", "br":
		return true
	}
	return false
}

// spelledOut reports whether the text of a link is its address but for how it begins:
// "zorb.org" for "https://www.zorb.org/".
func spelledOut(text, target string) bool {
	if strings.IndexByte(text, '.') <= 0 || strings.IndexByte(text, ' ') >= 0 {
		return false
	}
	_, rest, ok := strings.Cut(target, "://")
	if !ok {
		return false
	}
	if _, after, ok := strings.Cut(text, "://"); ok {
		text = after
	}
	return strings.EqualFold(strings.TrimSuffix(strings.TrimPrefix(text, "www."), "/"), strings.TrimSuffix(strings.TrimPrefix(rest, "www."), "/"))
}

// learnMisspelt makes the text of a link known as another name of what the link is the home
// page of, where it is a name of that with few letters wrong: "[Spinx](https://sphinx-doc.org)".
func (f *finder) learnMisspelt(text, host string) {
	text = strings.Trim(text, " .,:;()\"“”")
	if len(text) < 5 || len(text) > longestGuess || !plainASCII(text) {
		return
	}
	e := f.siteOf(host)
	if e == nil || f.entryNamed(text) != nil {
		return
	}
	key, most := catalog.Fold(text), 1+len(text)/12
	for n := range e.Names() {
		if n.Text[0]|0x20 != key[0]|0x20 {
			continue
		}
		if name := catalog.Fold(n.Text); len(name) >= 5 && name[0] == key[0] && (nearlySpelt(key, name, most) || len(name) == len(key) && lettersOf(name) == lettersOf(key)) {
			f.addLocal(text, f.thingOf(e), whyLink, false)
			return
		}
	}
}

// nearlySpelt reports whether two words differ in some letters, but in no more than most:
// left out, added or others.
func nearlySpelt(a, b string, most int) bool {
	if a == b || len(a)-len(b) > most || len(b)-len(a) > most {
		return false
	}
	return smetrics.WagnerFischer(a, b, 1, 1, 1) <= most
}
