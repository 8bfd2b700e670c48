package index

import "strings"

// This file weighs how a known name is set: as code, in a link, in quotation marks.

// weighMarkup looks at code, links, emphasis and quotation marks.
func (f *finder) weighMarkup(w *weight, c *candidate, r *run) {
	text := r.text
	if c.lo > 0 && int(c.hi) < len(text) && quotes[text[c.lo-1]] && quotes[text[c.hi]] ||
		c.lo > 0 && text[c.lo-1] == '`' || (strings.HasSuffix(text[:c.lo], "‘") || strings.HasSuffix(text[:c.lo], "“")) && strings.HasPrefix(strings.TrimLeft(text[c.hi:], ".,"), "”") {
		w.add(15, whyCode)
	}
	s := f.layout.segAt(r, c.lo)
	if s == nil || r.segs.lo == r.segs.hi {
		return
	}
	whole := strings.Trim(text[s.lo:c.lo], " .") == "" && c.hi <= s.hi && strings.TrimSpace(text[c.hi:s.hi]) == ""
	switch {
	case s.code() && whole && unspoken(c, r):
		w.add(-30, none)
	case s.code() && c.lo == s.lo && c.hi <= s.hi && holdsMember(text[c.hi:s.hi]) && unspoken(c, r):
		w.add(-60, none) // a class: "`RT.load(x)`"
	case s.code() && whole && c.thing.shellCommand(text[c.lo:c.hi]), s.code() && c.lo == s.lo && c.hi <= s.hi && strings.HasPrefix(text[c.hi:s.hi], " -"):
		w.add(75, whyCode) // "`tail`", "`cut -d`"
	case s.code() && whole:
		w.add(45, whyCode)
	case s.code() && !hasUpper(text[c.lo:c.hi]) && f.usageIn(f.formOf(c)) >= common && c.lo > s.lo && ordered(text[s.lo:c.lo]):
		w.add(-60, none) // what a command is to do: "`restic check`"
	case s.code() && importedFrom(text[s.lo:c.lo]):
		w.add(-120, none) // what a module has: "`from zorb import Celery`"
	case s.code():
		w.add(10, whyCode)
	}
	if s.link != nil && !s.link.Auto {
		switch {
		case c.thing.entry != nil && strangersRepository(c.thing.entry, text[c.lo:c.hi], s.link.Target):
			w.add(-60, none)
		case whole && f.homeLinked(c, r) == homePage:
			w.add(120, whyLink)
		case f.homeLinked(c, r) > noHome,
			whole && f.spelledIn(s.link.Target, text[c.lo:c.hi]) && !(profile(s.link.Target) && !codeSite(hostOf(s.link.Target))) && !wordPage(s.link.Target):
			w.add(80, whyLink)
		case whole:
			w.add(20, whyLink)
		}
	}
	if s.strong && whole {
		w.add(12, whyCode)
	}
}

// shellCommand reports whether a known thing is a command of a shell or of its system, or one
// that is run in a shell, and has the form for a name: words that are set as code for hardly
// anything else.
func (t *thing) shellCommand(form string) bool {
	if t.entry == nil || t.entry.Kind() != "tool" || hasUpper(form) {
		return false
	}
	switch t.entry.Field() {
	case "os", "shell":
		return !hasUpper(t.entry.Name())
	case "network", "vcs", "devops", "c":
		return form == strings.ToLower(t.entry.Name()) || t.smallCommand(form)
	}
	return false
}

// isShell reports whether a known thing is a shell.
func (t *thing) isShell() bool {
	return t.entry != nil && t.entry.Field() == "shell" && t.entry.Kind() == "language"
}

// runInShell reports whether a word is what the name of a command or shell before it makes one of.
func runInShell(word string) bool {
	switch word {
	case "command", "commands", "script", "scripts", "one-liner", "befehl", "kommando", "skript", "utility", "prompt":
		return true
	}
	return false
}

// quotes are the marks that stand before and after what is quoted, or code.
var quotes = bytesOf("`'\"")

// wordPage reports whether an address is that of the page which an encyclopaedia or a
// dictionary has of a word, and does not say that it is software: there is one of each word.
func wordPage(url string) bool {
	host := hostOf(url)
	switch siteName(host) {
	case "wikipedia.org", "wiktionary.org", "wikidata.org", "baidu.com", "namu.wiki", "merriam-webster.com", "dictionary.com", "urbandictionary.com":
	default:
		if host != "d.hatena.ne.jp" || !strings.HasPrefix(pathOf(url), "keyword/") {
			return false
		}
	}
	return !strings.Contains(url, "_(") && !strings.Contains(url, "%28")
}

// spelledIn reports whether an address has a name in it: anywhere, or as one of its
// parts where the name is an ordinary word, of which longer ones are made.
func (f *finder) spelledIn(url, name string) bool {
	name = strings.ReplaceAll(name, " ", "")
	if f.usageOf(name) >= common {
		return linkNames(url, name)
	}
	return strings.Contains(strings.ToLower(url), strings.ToLower(name))
}

// wholeCode reports whether the candidate is a code span of its own.
func (f *finder) wholeCode(c *candidate, r *run) bool {
	s := f.layout.segAt(r, c.lo)
	return s != nil && r.segs.lo != r.segs.hi && s.code() && s.lo == c.lo && s.hi == c.hi
}

// linkedHome tells how near a link is to the home page of what its text names.
type linkedHome uint8

const (
	noHome   linkedHome = iota
	sitePage            // a page of its site, be it on another host
	homePage            // the home page, or a page below it
)

// homeLinked tells how near to the home page of what it names the link is in which the
// candidate stands.
func (f *finder) homeLinked(c *candidate, r *run) linkedHome {
	s := f.layout.segAt(r, c.lo)
	if s == nil || r.segs.lo == r.segs.hi || s.link == nil || s.link.Auto || c.thing.entry == nil {
		return noHome
	}
	url := c.thing.entry.URL()
	home, host := hostOf(url), hostOf(s.link.Target)
	switch {
	case home == "" || siteName(home) != siteName(host) || !strings.HasPrefix(pathOf(s.link.Target), pathOf(url)):
		return noHome
	case strings.TrimPrefix(home, "www.") != strings.TrimPrefix(host, "www."):
		return sitePage
	}
	return homePage
}
