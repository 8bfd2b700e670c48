package index

import (
	"strings"

	"gloss/model"
)

// This file finds the standards of bodies that number them in their own ways: "EN 301 549",
// "NIST SP 800-53", "ITU-T G.711", "WCAG 2.1".

// normSeries is a series of such standards.
type normSeries struct {
	lead     string // before the number, as it is written: "DIN EN"
	name     string // of the series: "EN"
	min, max int    // digits of the number
	letter   bool   // a capital letter stands before it, with a full stop or without one: "G.711"
	points   bool   // it may go on behind full stops: "23.501"
	parts    bool   // it may go on behind hyphens: "61131-3"
	parted   bool   // it has to: "800-53"
	grouped  bool   // its last three digits may stand apart: "301 549"
	suffix   bool   // a capital letter may end it: "1553B"
	spaced   bool   // a blank stands between the letter and the number: "X 1001"
	unit     bool   // it is a unit, too, where a number stands before it: "16 GB 3200"
	dated    bool   // a year alone is no number of it: "BS 1988, MIT", "at IEC 2019"
}

// norms are in the order in which they are tried.
var norms = [...]normSeries{
	{lead: "3GPP TS", name: "3GPP TS", min: 2, max: 2, points: true, parts: true},
	{lead: "3GPP TR", name: "3GPP TR", min: 2, max: 2, points: true, parts: true},
	{lead: "ASTM", name: "ASTM", min: 2, max: 4, letter: true, parts: true},
	{lead: "BS EN", name: "EN", min: 3, max: 5, parts: true, grouped: true},
	{lead: "BS", name: "BS", min: 4, max: 5, parts: true, dated: true},
	{lead: "CNS", name: "CNS", min: 4, max: 5, parts: true, dated: true},
	{lead: "DIN EN", name: "EN", min: 3, max: 5, parts: true, grouped: true},
	{lead: "DIN", name: "DIN", min: 3, max: 6, parts: true},
	{lead: "EN", name: "EN", min: 5, max: 5, parts: true},
	{lead: "EN", name: "EN", min: 3, max: 3, parts: true, grouped: true},
	{lead: "FIPS PUB", name: "FIPS", min: 2, max: 3, parts: true},
	{lead: "FIPS", name: "FIPS", min: 2, max: 3, parts: true},
	{lead: "GB", name: "GB", min: 4, max: 5, points: true, unit: true},
	{lead: "GB/T", name: "GB/T", min: 4, max: 5, points: true},
	{lead: "GOST R", name: "GOST R", min: 2, max: 5, points: true, parts: true},
	{lead: "GOST", name: "GOST", min: 1, max: 5, points: true, parts: true},
	{lead: "IEC", name: "IEC", min: 4, max: 5, parts: true, dated: true},
	{lead: "ITU-T", name: "ITU-T", min: 1, max: 4, letter: true, points: true},
	{lead: "JIS", name: "JIS", min: 4, max: 4, letter: true, spaced: true, parts: true},
	{lead: "KS", name: "KS", min: 4, max: 4, letter: true, spaced: true, parts: true},
	{lead: "MIL-STD", name: "MIL-STD", min: 3, max: 5, suffix: true},
	{lead: "MSZ EN", name: "EN", min: 3, max: 5, parts: true, grouped: true},
	{lead: "MSZ", name: "MSZ", min: 3, max: 5, parts: true},
	{lead: "NEN-EN", name: "EN", min: 3, max: 5, parts: true, grouped: true},
	{lead: "NEN", name: "NEN", min: 4, max: 5, parts: true},
	{lead: "NF EN", name: "EN", min: 3, max: 5, parts: true, grouped: true},
	{lead: "NIST SP", name: "NIST SP", min: 3, max: 4, parts: true, parted: true, suffix: true},
	{lead: "NS-EN", name: "EN", min: 3, max: 5, parts: true, grouped: true},
	{lead: "SAE", name: "SAE", min: 3, max: 4, letter: true},
	{lead: "SFS-EN", name: "EN", min: 3, max: 5, parts: true, grouped: true},
	{lead: "SFS", name: "SFS", min: 4, max: 5, parts: true},
	{lead: "SS-EN", name: "EN", min: 3, max: 5, parts: true, grouped: true},
	{lead: "SS", name: "SS", min: 6, max: 6, parts: true},
	{lead: "TCVN", name: "TCVN", min: 4, max: 5, parts: true},
	{lead: "TS EN", name: "EN", min: 3, max: 5, parts: true, grouped: true},
	{lead: "UNE-EN", name: "EN", min: 3, max: 5, parts: true, grouped: true},
	{lead: "UNE", name: "UNE", min: 4, max: 6, parts: true, dated: true},
	{lead: "WCAG", name: "WCAG", min: 1, max: 1, points: true},
	{lead: "ДСТУ EN", name: "EN", min: 3, max: 5, parts: true, grouped: true},
	{lead: "ДСТУ", name: "ДСТУ", min: 3, max: 5, parts: true},
	{lead: "ГОСТ Р", name: "ГОСТ Р", min: 2, max: 5, points: true, parts: true},
	{lead: "ГОСТ", name: "ГОСТ", min: 1, max: 5, points: true, parts: true},
}

// beginsNorm reports whether a word may begin the name of a norm.
func beginsNorm(word string) bool {
	switch word[0] {
	case '3', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'I', 'J', 'K', 'M', 'N', 'S', 'T', 'U', 'W', "Г"[0]:
	default:
		return false // as most
	}
	for k := range norms {
		if first := norms[k].first(); len(word) >= len(first) && word[:len(first)] == first {
			return true
		}
	}
	return false
}

// first returns the lead up to its first blank or sign.
func (n *normSeries) first() string {
	if end := strings.IndexAny(n.lead, " -/"); end > 0 {
		return n.lead[:end]
	}
	return n.lead
}

// norm makes a candidate of the norm that begins at at, if one does, and reports whether.
func (f *finder) norm(i int32, text string, at int) bool {
	for k := range norms {
		n := &norms[k]
		rest, ok := strings.CutPrefix(text[at:], n.lead)
		if !ok {
			continue
		}
		gap := numberGap(rest)
		if gap == 0 || n.unit && at > 1 && isDigit(text[at-2]) {
			continue
		}
		number, size := n.number(rest[gap:])
		if size == 0 {
			continue
		}
		title := n.name + " " + number
		if n.name == "MIL-STD" {
			title = n.name + "-" + number
		}
		key := strings.ToLower(strings.ReplaceAll(n.name, " ", "-") + "-" + number)
		f.add(i, at, at+len(n.lead)+gap+size, f.identified(model.StandardMention, key, title), whyIdentifier, true, true)
		return true
	}
	return false
}

// number reads the number of a norm at the beginning of a text. It returns it as it is cited,
// and its length in the text; 0 where none stands there.
func (n *normSeries) number(text string) (number string, size int) {
	from := 0
	if n.letter {
		if text == "" || !isUpper(text[0]) {
			return "", 0
		}
		if from = 1; len(text) > 1 && (text[1] == '.' || n.spaced && text[1] == ' ') {
			from = 2
		}
	}
	end := pastDigits(text, from)
	if end-from < n.min || end-from > n.max {
		return "", 0
	}
	grouped := false
	if group := pastDigits(text, min(end+1, len(text))); n.grouped && end-from == 3 && end < len(text) && text[end] == ' ' && group == end+4 && text[end+1:group] != "000" {
		end, grouped = group, true
	}
	if n.grouped && n.lead == n.name && !grouped {
		return "", 0 // a short number needs more before it: "EN 500 AÑOS", "EN 300 000 HABITANTES"
	}
	parts := 0
	for end+1 < len(text) && (n.points && text[end] == '.' || n.parts && text[end] == '-') && isDigit(text[end+1]) {
		if text[end] == '-' {
			parts++
		}
		end = pastDigits(text, end+1)
	}
	if year := text[from:end]; n.dated && len(year) == 4 && "1900" <= year && year < "2100" {
		return "", 0
	}
	if n.suffix && end < len(text) && isUpper(text[end]) {
		end++
	}
	if n.parted && parts == 0 || numberGoesOn(text[end:]) {
		return "", 0
	}
	return text[:end], end
}

// pastDigits returns where the digits end that stand in a text from at.
func pastDigits(text string, at int) int {
	for at < len(text) && isDigit(text[at]) {
		at++
	}
	return at
}
