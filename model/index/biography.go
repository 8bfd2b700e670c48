package index

import (
	"strings"
	"unicode/utf8"

	"gloss/model/catalog"
)

// This file tells people, and whom they work for, from tools.

// introducedPerson makes a person known who a point begins with, and whose post
// follows: "Jane Doe - CEO of Example", "Jane Doe, professor". The text begins with
// the name.
func (f *finder) introducedPerson(text, name string) {
	if name == "" {
		return
	}
	rest := text[len(name):]
	if plainStart(strings.TrimPrefix(rest, " ")) {
		return // as most
	}
	joined := strings.TrimLeft(rest, " ,-–—:(")
	if len(joined) == len(rest) || strings.TrimLeft(rest, " ") == joined {
		return // nothing but blanks
	}
	for range 4 {
		joined = strings.TrimLeft(joined, " -/")
		word := firstWordOf(joined)
		if word == "" {
			return
		}
		if roleNoun(word) || post(word) {
			if f.named(name) {
				f.person(name, whyPerson)
			}
			return
		}
		joined = joined[len(word):]
	}
}

// post reports whether a word is that of a post that people have.
func post(word string) bool {
	switch word {
	case "CEO", "CTO", "CIO", "CISO", "CFO", "COO", "VP", "PhD", "MSc", "MD", "Founder", "Cofounder", "Geschäftsführer", "Entwickler", "Entwicklerin", "Professorin", "développeur", "développeuse", "fondateur", "directrice", "directeur", "desarrollador", "desarrolladora":
		return true
	}
	return false
}

// posted reports whether the candidate stands in what a run says of the post of
// the person whom it begins with: "Jane Doe - VP Cloud Arch, Example".
func (f *finder) posted(r *run, c *candidate) bool {
	if r.posts == unasked {
		post := span{}
		if r.marks&leadMark != 0 {
			post = f.postOf(r.text)
		}
		r.posts = answerOf(post != span{})
		if r.posts == yes {
			f.postsAt[c.run] = post
		}
	}
	if r.posts == no {
		return false
	}
	post := f.postsAt[c.run]
	return c.lo >= post.lo && c.hi <= post.hi
}

// postOf returns the bytes of a text that say which post the person has whom it
// begins with; none where it does not begin so.
func (f *finder) postOf(text string) span {
	body := strings.TrimLeft(text, " ")
	name := leadingName(body)
	if name == "" {
		return span{}
	}
	from := len(text) - len(body) + len(name)
	rest := strings.TrimLeft(text[from:], " ,-–—:(")
	if word := firstWordOf(rest); !post(word) && !roleNoun(word) || !f.named(name) {
		return span{}
	}
	end := strings.IndexAny(rest, ",.;@()")
	switch {
	case end >= 0:
		return span{int32(from), int32(len(text) - len(rest) + end)}
	case len(rest) < 60:
		return span{int32(from), int32(len(text))}
	}
	return span{}
}

// endsWithPerson reports whether text ends with two words or three that are a
// person's name, of which one is known to be that of people.
func (f *finder) endsWithPerson(text string) bool {
	last := lastWordOf(text)
	text = text[:len(text)-len(last)]
	for strings.HasSuffix(text, "-") { // a double name
		text = text[:len(text)-1]
		text = text[:len(text)-len(lastWordOf(text))]
	}
	first := lastWordOf(strings.TrimRight(text, " "))
	if !startsLarge(last) || !startsLarge(first) || utf8.RuneCountInString(last) < 2 || allCaps(last) {
		return false
	}
	return f.personal(first) || f.personal(last) && f.entryNamed(first) == nil
}

// endsWithForename reports whether text ends with a word of a sentence's start
// that is known to be a forename.
func (f *finder) endsWithForename(text string) bool {
	last := lastWordOf(text)
	return len(last) > 2 && startsLarge(last) && f.usageOf(last) == forename && opens(strings.TrimRight(text[:len(text)-len(last)], " *_"))
}

// event reports whether a year follows the candidate, or "#12", as after the
// name of a conference.
func event(r *run, c *candidate) bool {
	if at := int(c.hi); at == len(r.text) || isASCIILetter(r.text[at]) || r.text[at] == ',' || r.text[at] == '.' ||
		r.text[at] == ' ' && at+1 < len(r.text) && isASCIILetter(r.text[at+1]) {
		return false // as most
	}
	right := strings.TrimLeft(r.text[c.hi:], " ’'+")
	year := firstWordOf(right)
	if c.thing.guess > 0 && c.hi < int32(len(r.text)) && r.text[c.hi] == '+' && startsLarge(year) && yearNumber(firstWordOf(strings.TrimLeft(right[len(year):], " "))) {
		return true // "HighLoad++ Siberia 2019"
	}
	if strings.HasPrefix(right, "#") && allDigits(firstWordOf(right[1:])) {
		return true
	}
	return yearNumber(year) && int(c.hi) < len(r.text) && r.text[c.hi] == ' '
}

// peopleOf looks for people in a run.
func (f *finder) peopleOf(r *run) {
	if r.rules&titledBrief != 0 {
		f.titled(r.text)
	}
	if !f.english {
		f.presented(r)
	}
	if r.kind == attributionRun {
		return
	}
	if r.segs.lo != r.segs.hi {
		f.profiled(r)
	}
	if r.marks&leadMark != 0 {
		f.employedSpeaker(strings.TrimLeft(r.text, " "))
	}
	if r.marks&leadMark != 0 && r.marks&(commaMark|dashMark|colonMark|bracketMark|otherMark) != 0 { // one of which parts a name from the rest
		text := strings.TrimLeft(r.text, " ")
		name := leadingName(text)
		f.introducedPerson(text, name)
		f.labelled(r, name)
	}
	if r.rules&byBrief != 0 {
		f.authored(r)
	}
	if r.marks&atMark != 0 {
		f.withHandle(r)
	}
}

// authored makes people known who stand after "by": "a tool by Jane Doe". Who
// stands there is nobody's tool, be it a person or a company.
func (f *finder) authored(r *run) {
	for from := 0; ; {
		k := strings.Index(r.text[from:], "by ")
		if k < 0 {
			return
		}
		lo := from + k
		from = lo + len("by ")
		if lo > 0 && isWordByte(r.text[lo-1]) {
			continue
		}
		if name := leadingName(r.text[from:]); name != "" && f.named(name) {
			f.person(name, whyPerson)
		}
	}
}

// lineOfPeople makes people known who have a line to themselves, parted by
// commas or a conjunction, and of whom one has a forename that people have:
// "Kate Doe, Joyce Roe".
func (f *finder) lineOfPeople(r *run) bool {
	text := r.text
	if len(text) > 120 || text == "" || r.marks&(commaMark|andMark) == 0 && r.rules&andBrief == 0 || startsSmall(text) {
		return false
	}
	if isUpper(text[0]) && r.marks&leadMark == 0 && !strings.HasPrefix(text[len(firstWordOf(text)):], ".") {
		return false // what it begins with is but one word, and no title
	}
	if strings.IndexByte(text, ',') < 0 && strings.IndexByte(text, '&') < 0 && !strings.Contains(text, " and ") {
		return false
	}
	var names []string
	known := false
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == '&' }) {
		for name := range strings.SplitSeq(part, " and ") {
			if name = strings.TrimSpace(name); name == "" {
				continue
			}
			if !f.named(name) || f.entryNamed(name) != nil {
				return false
			}
			first, _, _ := strings.Cut(f.untitled(name), " ")
			known = known || f.usageOf(first) == forename
			names = append(names, name)
		}
	}
	return known && f.several(names)
}

// startsSmall reports whether text begins with a word in small letters that is no
// title of people.
func startsSmall(text string) bool {
	if text == "" || text[0] < 'a' || text[0] > 'z' {
		return false
	}
	word, _, _ := strings.Cut(text, " ")
	return !isTitle(word)
}

// posts makes people known of whom a line says in brackets what they are or
// whom they work for, where it does so of several and one has a forename that
// people have: "Wes Doe (web developer), Robyn Roe (Example)".
func (f *finder) posts(r *run) bool {
	if r.marks&bracketMark == 0 || strings.IndexByte(r.text, '(') == strings.LastIndexByte(r.text, '(') {
		return false
	}
	var names []string
	known := false
	for from := 0; len(names) < 20; {
		k := strings.Index(r.text[from:], " (")
		if k < 0 {
			break
		}
		end := from + k
		from = end + 2
		name := trailingName(r.text[:end])
		if name == "" || !f.named(name) || f.entryNamed(name) != nil {
			continue
		}
		first, _, _ := strings.Cut(name, " ")
		known = known || f.usageOf(first) == forename
		names = append(names, name)
	}
	return known && f.several(names)
}

// several makes people known of names that a line lists; one alone is no list.
func (f *finder) several(names []string) bool {
	if len(names) < 2 {
		return false
	}
	for _, name := range names {
		f.person(name, whyPerson)
	}
	return true
}

// trailingName returns the two words with capitals that text ends with, before
// which a list or a sentence begins; "" for none.
func trailingName(text string) string {
	last := lastWordOf(text)
	rest, ok := strings.CutSuffix(text[:len(text)-len(last)], " ")
	first := lastWordOf(rest)
	if !ok || !startsLarge(last) || !startsLarge(first) {
		return ""
	}
	if left := strings.TrimRight(rest[:len(rest)-len(first)], " *_"); left != "" && strings.IndexByte(",;&/|:.-", left[len(left)-1]) < 0 && !conjunction(lastWordOf(left)) {
		return ""
	}
	return text[len(rest)-len(first):]
}

// labelled makes the person known whose words a line gives, as transcripts do, or
// who stands in a title before who sent them: "[00:15] Ada Byron: so", "Ada Byron,
// Acme". The run begins with the name, but for what it has in brackets before it.
func (f *finder) labelled(r *run, name string) {
	text := r.text
	if strings.HasPrefix(text, "[") {
		if k := strings.IndexByte(text, ']'); k > 0 && k < 16 {
			text = strings.TrimLeft(text[k+1:], " ")
			name = leadingName(text)
		}
	}
	if name == "" || text[0] == ' ' || len(name) == len(text) || !strings.HasPrefix(text[len(name):], ": ") && (r.kind != titleRun || !strings.HasPrefix(text[len(name):], ", ")) {
		return
	}
	first, last := name[:strings.IndexByte(name, ' ')], name[strings.LastIndexByte(name, ' ')+1:]
	if !listed(forenameList, catalog.Fold(first)) || f.senseOf(last) == ordinary || !f.named(name) || f.entryNamed(first) != nil {
		return
	}
	f.person(name, whySpeaker)
}
