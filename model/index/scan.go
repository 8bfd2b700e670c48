package index

import (
	"strings"

	"gloss/model"
	"gloss/model/catalog"
)

// scanAll finds the candidates of all runs.
func (f *finder) scanAll() {
	for i := range f.layout.runs {
		r := &f.layout.runs[i]
		f.words += strings.Count(r.text, " ") + 1
		r.cands.lo = int32(len(f.cands))
		switch {
		case r.code != nil && !r.prose:
			f.scanCode(int32(i), r)
		case r.segs.lo == r.segs.hi:
			f.scan(int32(i), r, 0, len(r.text))
		default:
			f.scanParts(int32(i), r)
		}
		r.cands.hi = int32(len(f.cands))
	}
}

// scanParts scans a run with mark-up: the text of a bare address by its own
// rules, all else as running text.
func (f *finder) scanParts(i int32, r *run) {
	segs := f.layout.segs[r.segs.lo:r.segs.hi]
	from := 0
	for k := range segs {
		s := &segs[k]
		if s.link == nil || !s.link.Auto {
			continue
		}
		f.scan(i, r, from, int(s.lo))
		f.scanAddress(i, r, s)
		from = int(s.hi)
	}
	f.scan(i, r, from, len(r.text))
}

// scan finds the candidates in the bytes [from,to) of the run.
func (f *finder) scan(i int32, r *run, from, to int) {
	text := r.text[:to]
	prev, prevEnd := "", -1
	for at := from; at < to; {
		word, start := catalog.FirstWord(text[at:])
		if word == "" {
			return
		}
		at += start
		f.word(i, r, text, word, at)
		if prevEnd >= 0 && at-prevEnd == 1 && len(prev)+len(word) >= 6 && (text[prevEnd] == '-' || isUpper(prev[0]) && isUpper(word[0])) {
			f.joint(i, text, prev, word, prevEnd-len(prev), at+len(word))
		}
		prev, prevEnd = word, at+len(word)
		at += len(word)
	}
}

// word makes the candidates that begin with the word at at.
func (f *finder) word(i int32, r *run, text, word string, at int) {
	key := word
	if !plainASCII(word) {
		key = catalog.Fold(word)
	}
	found := f.names(i, r, text, at, f.cat.Starting(key))
	if !found {
		if n := len(key); n > 3 && key[n-1]|0x20 == 's' {
			found = f.names(i, r, text, at, f.cat.Starting(key[:n-1]))
		}
	}
	if !found && isDigit(key[len(key)-1]) {
		if stem := strings.TrimRight(key, "0123456789"); len(stem) > 1 {
			found = f.names(i, r, text, at, f.cat.Starting(stem))
		}
	}
	if !found && len(word) >= 7 && len(word) <= 40 {
		f.joint(i, text, word, "", at, at+len(word))
	}
	if len(f.local) > 0 {
		f.localNames(i, text, word, at)
	}
	if len(word) >= 3 && beginsSeries(word) {
		f.standard(i, text, word, at)
	}
	if isDigit(word[0]) {
		f.bareNumber(i, r, text, word, at)
	}
}

// plainASCII reports whether the look-up of the catalogue, which takes ASCII in
// any case, needs no folding of word.
func plainASCII(word string) bool {
	for i := range len(word) {
		if word[i] >= 0x80 {
			return false
		}
	}
	return true
}

// names makes candidates of those names that stand at at.
func (f *finder) names(i int32, r *run, text string, at int, names []catalog.Name) bool {
	found := false
	for k := range names {
		n := &names[k]
		lo, hi, _, ok := matchName(text, at, n)
		off := false
		if !ok && n.ExactCase && len(n.Text) >= 4 {
			// Notes without capitals still mean the name.
			loose := *n
			loose.ExactCase, loose.Ambiguous = false, true
			lo, hi, _, off = matchName(text, at, &loose)
			off = off && !hasUpper(text[lo:hi])
		}
		if !ok && !off || f.spoiled(text, lo, hi, n.Ambiguous || off) {
			continue
		}
		why := whyAlias
		if &n.Entry.Names[0] == n || n.Text == n.Entry.Name {
			why = whyName
		}
		if strings.IndexByte(n.Text, '-') > 0 && strings.IndexByte(text[lo:hi], ' ') > 0 && f.usageOf(firstWordOf(n.Text)) != unusual {
			continue // "external dns" may be two words that only happen to meet
		}
		exact := text[lo:hi] == n.Text && hasUpper(n.Text)
		sure := !n.Ambiguous && !off && (exact && humped(n.Text) || f.usageOf(text[lo:hi]) != everyday && !plainPhrase(text[lo:hi]))
		c := f.add(i, lo, hi, f.thingOf(n.Entry), why, sure, exact)
		c.off = off
		found = true
	}
	return found
}

// plainPhrase reports whether the words are several of prose in small letters,
// which may just have met: "time travel".
func plainPhrase(form string) bool {
	if strings.IndexByte(form, ' ') < 0 || hasUpper(form) {
		return false
	}
	for word := range strings.FieldsSeq(form) {
		if len(word) > 2 && !ordinaryWord(word) {
			return false
		}
	}
	return true
}

// add appends a candidate. The same thing at the same place is one candidate.
func (f *finder) add(i int32, lo, hi int, t *thing, why string, sure, exact bool) *candidate {
	for k := len(f.cands) - 1; k >= 0; k-- {
		c := &f.cands[k]
		if c.run != i || c.lo < int32(lo) {
			break
		}
		if c.thing == t && c.lo == int32(lo) && c.hi == int32(hi) {
			c.sure = c.sure || sure
			c.exact = c.exact || exact
			return c
		}
	}
	f.cands = append(f.cands, candidate{run: i, lo: int32(lo), hi: int32(hi), thing: t, why: why, sure: sure, exact: exact})
	return &f.cands[len(f.cands)-1]
}

// joint looks for a name written together where the catalogue has it apart, or
// the other way round. b is "" for a single word; else both begin with a
// capital or a hyphen joins them: "iron python" may be two words that only
// happen to meet.
func (f *finder) joint(i int32, text, a, b string, lo, hi int) {
	f.buf = f.buf[:0]
	for _, part := range [2]string{a, b} {
		for k := range len(part) {
			c := part[k]
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			f.buf = append(f.buf, c)
		}
	}
	n, ok := f.cat.Joint(f.buf)
	if !ok || strings.EqualFold(n.Text, text[lo:hi]) {
		return
	}
	if b != "" && (!parted(n.Text, len(a)) || text[lo+len(a)] != ' ' && text[lo+len(a)] != '-') {
		return
	}
	if !f.spoiled(text, lo, hi, false) {
		f.add(i, lo, hi, f.thingOf(n.Entry), whyAlias, true, false)
	}
}

// localNames makes candidates of the names that the document defines.
func (f *finder) localNames(i int32, text, word string, at int) {
	f.buf = f.buf[:0]
	for k := range len(word) {
		c := word[k]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		f.buf = append(f.buf, c)
	}
	names := f.local[string(f.buf)]
	if names == nil && !plainASCII(word) {
		names = f.local[catalog.Fold(word)]
	}
	for k := range names {
		n := &names[k]
		lo, hi, how, ok := matchName(text, at, &n.Name)
		if !ok || how == pluralForm || f.spoiled(text, lo, hi, true) {
			continue
		}
		if n.thing.class == model.PersonMention && !sameCase(text[lo:hi], n.Text) {
			continue
		}
		f.add(i, lo, hi, n.thing, n.why, !n.Ambiguous, text[lo:hi] == n.Text && hasUpper(n.Text))
	}
}

// sameCase reports whether a person's name is written here as the document
// writes it, or with capitals where the document has none.
func sameCase(here, there string) bool {
	return here == there || hasUpper(here) && !hasUpper(there)
}

// spoiled reports whether what is joined to the bytes [lo,hi) makes them part
// of something else: an address, a path, a handle, an option, a longer word.
func (f *finder) spoiled(text string, lo, hi int, ambiguous bool) bool {
	if lo > 0 {
		switch b := text[lo-1]; b {
		case '@', '\\', '$', '%':
			return true
		case '#':
			if ambiguous {
				return true
			}
		case '-':
			// An option of a command, or the rest of a compound.
			if ambiguous || lo == 1 || text[lo-2] == '-' || text[lo-2] == ' ' && !(lo > 2 && text[lo-3] == ' ') && !hasUpper(text[lo:hi]) {
				return true
			}
		case '.':
			if lo > 1 && isWordByte(text[lo-2]) && (ambiguous || !hasUpper(text[lo:lo+1])) {
				return true
			}
		case '/', '~':
			if f.inPath(text, lo, hi) {
				return true
			}
		case '\'':
			if lo > 1 && isWordByte(text[lo-2]) && !elided(text[:lo-1]) {
				return true
			}
		}
	}
	if hi < len(text) {
		switch b := text[hi]; b {
		case '@':
			return true
		case '.':
			if hi+1 < len(text) && isWordByte(text[hi+1]) && f.dotted(text, hi, ambiguous) {
				return true
			}
		case '/', ':', '\\':
			if f.inPath(text, lo, hi) {
				return true
			}
		case '-':
			if ambiguous && hi+1 < len(text) && isWordByte(text[hi+1]) {
				return true
			}
		}
	}
	return false
}

// elided reports whether the text before an apostrophe ends with an article or
// the like that has lost its vowel: "d'OpenStreetMap".
func elided(text string) bool {
	switch lastWordOf(text) {
	case "d", "l", "D", "L", "qu", "Qu", "n", "j", "s", "c", "m", "t", "un", "dell", "all", "nell", "dall", "sull", "quest":
		return true
	}
	return false
}

// dotted reports whether the dot at hi joins the name to the rest of a file
// name or host rather than to a part of what it names ("clojure.core").
func (f *finder) dotted(text string, hi int, ambiguous bool) bool {
	rest := firstWordOf(text[hi+1:])
	if isDigit(rest[0]) {
		return false // a version
	}
	if hasUpper(rest[:1]) {
		return false // the next sentence, glued on
	}
	end := hi + 1 + len(rest)
	if ambiguous {
		return end >= len(text) || text[end] != '('
	}
	switch rest {
	case "com", "org", "net", "dev", "co", "de", "uk", "fr", "edu", "gov", "info", "eu", "at", "ch", "us", "md", "txt", "html", "pdf", "log", "conf", "cfg", "ini":
		return true
	}
	return end < len(text) && text[end] == '@'
}

// inPath reports whether the bytes [lo,hi) are part of a path or an address:
// what stands between blanks holds "://" or begins as a path does, or has more
// than one slash and a dot.
func (f *finder) inPath(text string, lo, hi int) bool {
	const most = 200
	a, b := lo, hi
	for a > 0 && lo-a < most && !isBlank(text[a-1]) && text[a-1] != '(' && text[a-1] != ',' {
		a--
	}
	for b < len(text) && b-hi < most && !isBlank(text[b]) && text[b] != ')' && text[b] != ',' {
		b++
	}
	word := text[a:b]
	if strings.Contains(word, "://") || strings.HasPrefix(word, "/") && a < lo && len(word) > 1 ||
		strings.HasPrefix(word, "./") || strings.HasPrefix(word, "../") || strings.HasPrefix(word, "~/") || strings.Contains(word, ":\\") {
		return true
	}
	first, rest, _ := strings.Cut(word, "/")
	return strings.Count(word, "/") > 1 && strings.Contains(word, ".") || rest != "" && strings.Contains(first, ".") && !strings.HasSuffix(first, ".")
}

func isBlank(b byte) bool { return b == ' ' || b == '\t' || b == '\n' }
