package index

import (
	"slices"
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
	letter   bool   // a capital letter stands before it, with a full stop, a blank or without either: "G.711"
	pair     bool   // two may: "BT.709"
	points   bool   // it may go on behind full stops: "23.501"
	parts    bool   // it may go on behind hyphens: "61131-3"
	parted   bool   // it has to go on: "800-53"
	grouped  bool   // its last three digits may stand apart: "301 549"
	suffix   bool   // a capital letter may end it: "1553B"
	unit     bool   // it is a unit, too, where a number stands before it: "16 GB 3200"
	dated    bool   // a year alone is no number of it: "BS 1988, MIT", "at IEC 2019"
	glued    bool   // it may be joined to the name: "IEC61508"
	hyphened bool   // its name and number are joined by a hyphen in the index: "CWE-79"
}

// norms are in the order in which they are tried.
var norms = slices.Concat([]normSeries{
	{lead: "3GPP TS", name: "3GPP TS", min: 2, max: 2, points: true, parts: true},
	{lead: "3GPP TR", name: "3GPP TR", min: 2, max: 2, points: true, parts: true},
	{lead: "ARINC", name: "ARINC", min: 3, max: 3, parts: true},
	{lead: "AS/NZS", name: "AS/NZS", min: 4, max: 5, parts: true},
	{lead: "ASHRAE", name: "ASHRAE", min: 2, max: 3, points: true},
	{lead: "ASME", name: "ASME", min: 1, max: 3, letter: true, points: true},
	{lead: "ASTM", name: "ASTM", min: 2, max: 4, letter: true, parts: true},
	{lead: "BCP", name: "BCP", min: 1, max: 3},
	{lead: "BS", name: "BS", min: 4, max: 5, parts: true, dated: true},
	{lead: "CNS", name: "CNS", min: 4, max: 5, parts: true, dated: true},
	{lead: "CWE", name: "CWE", min: 1, max: 4, hyphened: true},
	{lead: "DIN SPEC", name: "DIN SPEC", min: 4, max: 6, parts: true},
	{lead: "DIN V", name: "DIN V", min: 3, max: 6, parts: true},
	{lead: "DIN VDE", name: "VDE", min: 4, max: 4, parts: true},
	{lead: "DIN", name: "DIN", min: 3, max: 6, parts: true, glued: true},
	{lead: "DO-", name: "DO", min: 3, max: 3, suffix: true, glued: true, hyphened: true},
	{lead: "EN", name: "EN", min: 5, max: 5, parts: true, glued: true},
	{lead: "EN", name: "EN", min: 3, max: 3, parts: true, grouped: true},
	{lead: "ERC-", name: "ERC", min: 2, max: 4, dated: true, glued: true, hyphened: true},
	{lead: "ETSI TS", name: "ETSI TS", min: 3, max: 3, parts: true, grouped: true},
	{lead: "ETSI TR", name: "ETSI TR", min: 3, max: 3, parts: true, grouped: true},
	{lead: "Eurocode", name: "Eurocode", min: 1, max: 1},
	{lead: "FIPS PUB", name: "FIPS", min: 2, max: 3, parts: true},
	{lead: "FIPS", name: "FIPS", min: 2, max: 3, parts: true, glued: true},
	{lead: "GB", name: "GB", min: 4, max: 5, points: true, unit: true, dated: true},
	{lead: "GB/T", name: "GB/T", min: 4, max: 5, points: true, glued: true},
	{lead: "IAS", name: "IAS", min: 1, max: 2},
	{lead: "IEC", name: "IEC", min: 4, max: 5, parts: true, dated: true, glued: true},
	{lead: "IFRS", name: "IFRS", min: 1, max: 2},
	{lead: "ISA-", name: "ISA", min: 2, max: 5, parts: true, glued: true, hyphened: true},
	{lead: "ITU-R", name: "ITU-R", min: 1, max: 4, letter: true, pair: true, points: true, parts: true},
	{lead: "ITU-T", name: "ITU-T", min: 1, max: 4, letter: true, points: true},
	{lead: "JIS", name: "JIS", min: 4, max: 4, letter: true, parts: true},
	{lead: "KS", name: "KS", min: 4, max: 4, letter: true, parts: true},
	{lead: "MIL-HDBK", name: "MIL-HDBK", min: 3, max: 5, suffix: true, hyphened: true},
	{lead: "MIL-STD", name: "MIL-STD", min: 3, max: 5, suffix: true, hyphened: true},
	{lead: "MSZ", name: "MSZ", min: 3, max: 5, parts: true, dated: true},
	{lead: "NBR", name: "NBR", min: 4, max: 5, parts: true, dated: true},
	{lead: "NEN", name: "NEN", min: 4, max: 5, parts: true, dated: true},
	{lead: "NF", name: "NF", min: 2, max: 2, letter: true, parts: true, parted: true},
	{lead: "NFPA", name: "NFPA", min: 2, max: 4, suffix: true, dated: true},
	{lead: "NIST SP", name: "NIST SP", min: 3, max: 4, parts: true, parted: true, suffix: true, glued: true},
	{lead: "ÖNORM", name: "ÖNORM", min: 3, max: 5, letter: true, parts: true},
	{lead: "PCI DSS", name: "PCI DSS", min: 1, max: 1, points: true, parted: true},
	{lead: "PSR-", name: "PSR", min: 1, max: 2, glued: true, hyphened: true},
	{lead: "SAE", name: "SAE", min: 3, max: 4, letter: true},
	{lead: "SFS", name: "SFS", min: 4, max: 5, parts: true, dated: true},
	{lead: "SS", name: "SS", min: 6, max: 6, parts: true},
	{lead: "TCVN", name: "TCVN", min: 4, max: 5, parts: true, dated: true},
	{lead: "UAX #", name: "UAX", min: 1, max: 2, glued: true},
	{lead: "UAX", name: "UAX", min: 1, max: 2, glued: true},
	{lead: "UNE", name: "UNE", min: 4, max: 6, parts: true, dated: true},
	{lead: "UNI", name: "UNI", min: 4, max: 5, parts: true, dated: true},
	{lead: "UTR #", name: "UTR", min: 1, max: 2, glued: true},
	{lead: "UTS #", name: "UTS", min: 1, max: 2, glued: true},
	{lead: "VDE", name: "VDE", min: 4, max: 4, parts: true, dated: true},
	{lead: "VDI", name: "VDI", min: 4, max: 4, parts: true, dated: true},
	{lead: "WCAG", name: "WCAG", min: 1, max: 1, points: true},
	{lead: "СНиП", name: "СНиП", min: 1, max: 3, points: true, parts: true, parted: true},
	{lead: "СанПиН", name: "СанПиН", min: 1, max: 3, points: true, parts: true, parted: true},
	{lead: "СП", name: "СП", min: 1, max: 3, points: true, parts: true, parted: true},
}, adopted(), interstate())

// adopted are the leads of European standards that bodies of countries take over.
func adopted() (list []normSeries) {
	for _, body := range [...]string{"BS ", "BS-", "ČSN ", "DIN ", "DS/", "MSZ ", "NBN ", "NEN-", "NEN ", "NF ", "NP ", "NS-", "ÖNORM ", "OENORM ", "PN-", "PN ", "SFS-", "SN ", "SS-", "SS ", "STN ", "TS ", "UNE-", "UNE ", "UNI "} {
		list = append(list, normSeries{lead: body + "EN", name: "EN", min: 3, max: 5, parts: true, grouped: true})
	}
	return list
}

// interstate are those of the bodies of former Soviet states, which take over others too.
func interstate() (list []normSeries) {
	for _, body := range [...]string{"GOST R", "GOST", "ГОСТ Р", "ГОСТ", "ДСТУ", "СТБ"} {
		for _, other := range [...]string{" ИСО/МЭК", " ISO/IEC", " ИСО", " ISO", " МЭК", " IEC", " EN", ""} {
			list = append(list, normSeries{lead: body + other, name: body + other, min: 1, max: 5, points: true, parts: true})
		}
	}
	return list
}

// beginsNorm reports whether a word may begin the name of a norm.
func beginsNorm(word string) bool {
	for _, first := range normFirsts[word[0]] { // mostly none
		if strings.HasPrefix(word, first) {
			return true
		}
	}
	return false
}

// normFirsts are the leads up to their first blank or sign, by their first bytes.
var normFirsts = func() (firsts [256][]string) {
	for k := range norms {
		first := norms[k].lead
		if end := strings.IndexAny(first, " -/"); end > 0 {
			first = first[:end]
		}
		if list := &firsts[first[0]]; !slices.Contains(*list, first) {
			*list = append(*list, first)
		}
	}
	return firsts
}()

// norm makes a candidate of the norm that begins at at, if one does, and reports whether.
func (f *finder) norm(i int32, text string, at int) bool {
	for k := range norms {
		n := &norms[k]
		rest, ok := strings.CutPrefix(text[at:], n.lead)
		if !ok {
			continue
		}
		gap := numberGap(rest)
		if gap == 0 && !n.glued || n.unit && amounted(text[:at]) {
			continue
		}
		number, size := n.number(rest[gap:])
		if size == 0 {
			continue
		}
		title := n.name + " " + number
		if n.hyphened {
			title = n.name + "-" + number
		}
		key := strings.ToLower(strings.ReplaceAll(n.name, " ", "-") + "-" + strings.ReplaceAll(number, " ", ""))
		f.add(i, at, at+len(n.lead)+gap+size, f.identified(model.StandardMention, key, title), whyIdentifier, true, true)
		return true
	}
	return false
}

// amounted reports whether a number and a blank of any width stand at the end of a text.
func amounted(left string) bool {
	number := strings.TrimRight(left, " \u00a0\u202f\u2009")
	return number != left && number != "" && isDigit(number[len(number)-1])
}

// number reads the number of a norm at the beginning of a text. It returns it as it is cited,
// and its length in the text; 0 where none stands there.
func (n *normSeries) number(text string) (number string, size int) {
	from := 0
	if n.letter {
		if from = n.pastLetter(text); from == 0 {
			return "", 0
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
	for {
		gap := n.partGap(text[end:])
		if gap == 0 || end+gap == len(text) || !isDigit(text[end+gap]) {
			break
		}
		end = pastDigits(text, end+gap)
		parts++
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
	return hyphens.Replace(text[:end]), end
}

// hyphens makes those of a keyboard of others.
var hyphens = strings.NewReplacer("–", "-", "—", "-", "‑", "-")

// pastLetter returns where the letters before a number end, 0 where there are none.
func (n *normSeries) pastLetter(text string) (from int) {
	for from < len(text) && from < 2 && isUpper(text[from]) && (from == 0 || n.pair) {
		from++
	}
	if from > 0 && from < len(text) && (text[from] == '.' || text[from] == ' ') {
		from++
	}
	return from
}

// partGap returns the length of what parts the number that ends before a text from its next
// part, 0 where nothing does.
func (n *normSeries) partGap(text string) int {
	if text == "" {
		return 0
	}
	if n.points && text[0] == '.' || n.parts && text[0] == '-' {
		return 1
	}
	if n.parts && n.points {
		for _, dash := range [...]string{"–", "—", "‑"} { // before the year: "7.32—2017"
			if strings.HasPrefix(text, dash) {
				return len(dash)
			}
		}
	}
	return 0
}

// pastDigits returns where the digits end that stand in a text from at.
func pastDigits(text string, at int) int {
	for at < len(text) && isDigit(text[at]) {
		at++
	}
	return at
}
