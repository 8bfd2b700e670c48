package index

import (
	"strings"

	"gloss/model"
	"gloss/model/isbn"
)

// series is a series of standards that are cited by a number.
type series struct {
	name     string // in capitals, as in "PEP 8"
	min, max int    // digits of the number
	glued    bool   // also without a blank: "PEP8"
	anyCase  bool   // also in small letters
}

var allSeries = [...]series{
	{"RFC", 1, 5, true, true},
	{"PEP", 1, 4, true, true},
	{"JEP", 1, 4, true, false},
	{"BEP", 1, 4, true, false},
	{"JSR", 1, 4, true, false},
	{"XEP", 4, 4, true, false},
	{"KEP", 2, 5, true, false},
	{"EIP", 1, 5, true, false},
	{"BIP", 1, 4, true, false},
	{"ISO", 3, 5, true, false},
	{"IEEE", 3, 4, false, false},
	{"ECMA", 3, 3, false, false},
	{"bpo", 3, 6, false, false},
	{"KIP", 1, 4, false, false},
	{"NEP", 1, 3, true, false},
	{"SRFI", 1, 3, false, false},
	{"PMID", 4, 8, false, false},
	{"PMC", 5, 8, true, false},
}

// seriesSeconds are the second letters of the names of series by the first ones.
var seriesSeconds = func() (seconds ['z' - 'a' + 1]letterSet) {
	for k := range allSeries {
		name := strings.ToLower(allSeries[k].name)
		seconds[name[0]-'a'] |= letterSetOf(name[1:2])
	}
	return seconds
}()

// beginsStandard reports whether a word may begin an identifier of a standard.
func beginsStandard(word string) bool {
	if beginsNorm(word) || actOf(word) != "" {
		return true
	}
	if len(word) < 3 {
		return false
	}
	switch first := word[0] | 0x20; first {
	case 'a':
		return strings.EqualFold(word, "arxiv")
	case 'c':
		return strings.EqualFold(word, "cve")
	case 'd':
		return strings.EqualFold(word, "doi") || strings.EqualFold(word, "draft")
	case 'b', 'e', 'i', 'j', 'k', 'n', 'p', 'r', 's', 'x':
		return seriesSeconds[first-'a'].has(word[1]|0x20) && (seriesOf(word) != nil || strings.EqualFold(word, "isbn"))
	}
	return false // as many
}

// seriesOf returns the series whose name a word begins with, nil for none.
func seriesOf(word string) *series {
	for k := range allSeries {
		s := &allSeries[k]
		if n := len(s.name); len(word) >= n && word[0]|0x20 == s.name[0]|0x20 && word[1]|0x20 == s.name[1]|0x20 && strings.EqualFold(word[:n], s.name) && (s.anyCase || word[:n] == s.name) {
			return s
		}
	}
	return nil
}

// standard makes a candidate of an identifier that begins with the word at at.
func (f *finder) standard(i int32, text, word string, at int) {
	if beginsNorm(word) && f.norm(i, text, at) || f.act(i, text, word, at) {
		return
	}
	switch {
	case strings.EqualFold(word, "CVE"):
		f.cve(i, text, at)
		return
	case strings.EqualFold(word, "doi"), strings.EqualFold(word, "arxiv"):
		f.paper(i, text, word, at)
		return
	case word == "draft":
		f.draft(i, text, at)
		return
	case word == "ISBN":
		f.book(i, text, at)
		return
	}
	s := seriesOf(word)
	if s == nil {
		return
	}
	rest := word[len(s.name):]
	switch {
	case rest == "" || strings.EqualFold(rest, "s"):
		f.numbers(i, text, s, at, at+len(word))
	case s.glued:
		n := 0
		for n < len(rest) && isDigit(rest[n]) {
			n++
		}
		if n >= s.min && n <= s.max && !numberGoesOn(rest[n:]) {
			f.addStandard(i, s.name, rest[:n], at, at+len(s.name)+n, whyIdentifier)
		}
	}
}

// numbers makes candidates of the numbers that follow the name of a series
// at from: one, or several parted by commas, slashes and the like.
func (f *finder) numbers(i int32, text string, s *series, at, from int) {
	pos := from
	// "ISO/IEC 27001"
	if s.name == "ISO" {
		for _, more := range [...]string{"/IEC", "/IEEE", "/ASTM", "/TS", "/TR"} {
			if strings.HasPrefix(text[pos:], more) {
				pos += len(more)
			}
		}
	}
	if s.name == "IEEE" && strings.HasPrefix(text[pos:], " Std ") {
		pos += len(" Std")
	}
	if s.name == "PMID" && strings.HasPrefix(text[pos:], ":") { // as journals have it
		pos++
	}
	for first := true; ; first = false {
		gap := 0
		if first {
			if gap = numberGap(text[pos:]); gap == 0 {
				return
			}
		}
		lo := pos + gap
		hi := lo
		for hi < len(text) && isDigit(text[hi]) {
			hi++
		}
		if hi-lo < s.min || hi-lo > s.max || numberGoesOn(text[hi:]) {
			return
		}
		number := text[lo:hi]
		if !first && (countsThings(number, text[hi:]) || from-at == len(s.name) && yearBehind(number, text[from:lo])) {
			return
		}
		if !s.part(text, &number, lo, &hi) {
			return
		}
		start := lo
		if first {
			start = at
		}
		f.addStandard(i, s.name, number, start, hi, whyIdentifier)
		skip := listGap(text[hi:])
		if skip == 0 && s.name != "ISO" && s.name != "IEEE" {
			skip = rangeGap(number, text[hi:])
		}
		if skip == 0 {
			return
		}
		pos = hi + skip
	}
}

// part takes the part number of a standard with it ("ISO 639-1", "IEEE
// 802.11ac") and refuses what only looks like one: film speeds are in ISO too.
func (s *series) part(text string, number *string, lo int, hi *int) bool {
	end := *hi
	if s.name == "IEEE" && end+1 < len(text) && text[end] == '.' && isDigit(text[end+1]) {
		end++
		for end < len(text) && (isDigit(text[end]) || isASCIILetter(text[end])) {
			end++
		}
	}
	if s.name == "ISO" && end+1 < len(text) && text[end] == '-' && isDigit(text[end+1]) {
		end++
		for end < len(text) && isDigit(text[end]) {
			end++
		}
	} else if s.name == "ISO" && filmSpeed(*number) {
		return false
	}
	*number, *hi = text[lo:end], end
	return true
}

// filmSpeed reports whether a number behind ISO is rather that of a camera or its film.
func filmSpeed(number string) bool {
	switch number {
	case "125", "160", "320", "640", "1000", "1250", "1600", "2000", "2500", "3200", "4000", "5000", "6400", "8000", "10000", "12800", "25600", "51200", "102400":
		return true
	}
	return len(number) < 4 && (strings.HasSuffix(number, "00") || strings.HasSuffix(number, "50"))
}

// bareNumber makes a candidate of a number at the start of a point below the
// name of a series: "RFC" with "5740" below it.
func (f *finder) bareNumber(i int32, r *run, text, word string, at int) {
	if len(word) < 1 || len(word) > 5 || !allDigits(word) || strings.TrimSpace(text[:at]) != "" {
		return
	}
	if next := text[at+len(word):]; next != "" && !isBlank(next[0]) && next[0] != ':' && next[0] != ',' && next[0] != ')' && next[0] != '(' {
		return
	}
	lead := r.lead
	for range 64 {
		if lead < 0 {
			return
		}
		above := &f.layout.runs[lead]
		title := strings.Trim(above.text, " \t:–-")
		if s := seriesAtEnd(title); s != nil && len(word) >= s.min && len(word) <= s.max {
			f.addStandard(i, s.name, word, at, at+len(word), whyNumber)
			return
		}
		// Paragraphs in a row: the number may follow another number.
		if title == "" || !isDigit(title[0]) {
			return
		}
		lead = above.lead
	}
}

// seriesAtEnd returns the series that a title names, or that a point ends with
// in capitals ("two documents under RFC"); nil where there is none.
func seriesAtEnd(title string) *series {
	last := title[strings.LastIndexByte(title, ' ')+1:]
	if len(last) < 3 || len(last) > 5 {
		return nil
	}
	for k := range allSeries {
		s := &allSeries[k]
		if last[0]|0x20 != s.name[0]|0x20 {
			continue // as most
		}
		if last == s.name || last == s.name+"s" || len(last) == len(title) && (strings.EqualFold(last, s.name) || strings.EqualFold(last, s.name+"s")) {
			return s
		}
	}
	return nil
}

func (f *finder) cve(i int32, text string, at int) {
	gap := numberGap(text[at+3:])
	rest := text[min(at+3+gap, len(text)):]
	if gap == 0 || len(rest) < 9 || !allDigits(rest[:4]) {
		return
	}
	hyphen := len(rest[4:]) - len(strings.TrimLeft(rest[4:], "-‑–"))
	n := pastDigits(rest, 4+hyphen)
	number := rest[4+hyphen : n]
	if hyphen == 0 || hyphen > 3 || len(number) < 4 || len(number) > 8 {
		return
	}
	id := rest[:4] + "-" + number
	f.addIdentifier(i, "CVE-"+id, "cve-"+id, at, at+3+gap+n)
}

// paper finds "arXiv:2101.00001", "doi:10.1000/182".
func (f *finder) paper(i int32, text, word string, at int) {
	pos := at + len(word)
	rest := strings.TrimLeft(text[pos:min(len(text), pos+3)], ": ")
	pos = min(len(text), pos+3) - len(rest)
	if pos == at+len(word) {
		return
	}
	end := pos
	for end < len(text) && end-pos < 200 && (isDigit(text[end]) || isASCIILetter(text[end]) || strings.IndexByte("./-_()", text[end]) >= 0) {
		end++
	}
	id := strings.TrimRight(text[pos:end], ".-_()/")
	end = pos + len(id)
	if strings.EqualFold(word, "arxiv") {
		if class, n, ok := strings.Cut(id, "/"); ok { // hep-th/9901001, of before 2007
			n, _, _ = strings.Cut(n, "v")
			if len(n) == 7 && allDigits(n) && class != "" && isASCIILetter(class[0]) {
				f.addIdentifier(i, "arXiv "+class+"/"+n, "arxiv-"+strings.ToLower(class)+"/"+n, at, end)
			}
			return
		}
		a, b, ok := strings.Cut(id, ".")
		b, _, _ = strings.Cut(b, "v")
		if ok && len(a) == 4 && allDigits(a) && (len(b) == 4 || len(b) == 5) && allDigits(b) {
			f.addIdentifier(i, "arXiv "+a+"."+b, "arxiv-"+a+"."+b, at, end)
		}
		return
	}
	if strings.HasPrefix(id, "10.") && strings.IndexByte(id, '/') > 4 {
		f.addIdentifier(i, "DOI "+id, "doi-"+strings.ToLower(id), at, end)
	}
}

// book finds "ISBN 978-0-13-235088-4", "ISBN-10: 0-13-235088-2". A number whose
// check digit is wrong is none.
func (f *finder) book(i int32, text string, at int) {
	pos := at + len("ISBN")
	for _, length := range [...]string{"-13", "-10"} {
		if strings.HasPrefix(text[pos:], length) && len(text) > pos+3 && !isDigit(text[pos+3]) && text[pos+3] != '-' {
			pos += len(length)
		}
	}
	const most = 8 // bytes of a colon and of blanks on both sides of it, as French has them
	rest := text[pos:min(len(text), pos+most)]
	pos += len(rest) - len(strings.TrimLeft(rest, ": \u00a0\u202f"))
	var digits []byte
	end := pos
	for end < len(text) && end-pos < 20 && (isDigit(text[end]) || (text[end] == '-' || text[end] == ' ') && end > pos || (text[end]|0x20) == 'x' && len(digits) == 9) {
		if text[end] != '-' && text[end] != ' ' {
			digits = append(digits, text[end])
		}
		end++
		if len(digits) == 13 || len(digits) == 10 && (end == len(text) || !isDigit(text[end]) && text[end] != '-') {
			break
		}
	}
	if number := isbn.Thirteen(string(digits)); number != "" {
		f.addIdentifier(i, "ISBN "+number, "isbn-"+number, at, end)
	}
}

// draft finds "draft-ietf-quic-transport-34".
func (f *finder) draft(i int32, text string, at int) {
	end := at
	for end < len(text) && end-at < 120 && (isDigit(text[end]) || isASCIILetter(text[end]) || text[end] == '-') {
		end++
	}
	id := strings.TrimRight(text[at:end], "-")
	if strings.Count(id, "-") >= 3 {
		f.addIdentifier(i, id, id, at, at+len(id))
	}
}

func (f *finder) addStandard(i int32, name, number string, lo, hi int, why rule) {
	number = strings.TrimLeft(number, "0")
	if number == "" {
		return
	}
	key := strings.ToLower(name) + "-" + strings.ToLower(number)
	title := name + " " + number
	if name == "ECMA" || name == "bpo" || name == "KIP" {
		title = name + "-" + number
	}
	if name == "XEP" {
		title = name + "-" + strings.Repeat("0", max(0, 4-len(number))) + number
	}
	f.add(i, lo, hi, f.identified(model.StandardMention, key, title), why, true, true)
}

func (f *finder) addIdentifier(i int32, name, key string, lo, hi int) {
	f.add(i, lo, hi, f.identified(model.StandardMention, key, name), whyIdentifier, true, true)
}

// identified returns the thing with that key, made with that name at first.
func (f *finder) identified(class model.MentionClass, key, name string) *thing {
	id := class.String() + ":" + key
	t := f.ids[id]
	if t == nil {
		t = &thing{class: class, key: key, name: name}
		f.ids[id] = t
	}
	return t
}
