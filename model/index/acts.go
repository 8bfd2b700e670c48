package index

import "strings"

// This file finds the acts of the European Union by their numbers, in the languages in which notes
// cite them: "Regulation (EU) 2016/679", "Verordnung (EG) Nr. 1907/2006", "Directive 2002/58/CE".

// actOf returns what a word calls an act of the Union, in English and small letters; "" for any
// other word.
func actOf(word string) string {
	switch word {
	case "Regulation", "Verordnung", "Règlement", "Reglamento", "Regolamento", "Regulamento", "Regulamentul", "Verordening", "Rozporządzenie", "Nařízení", "Nariadenie", "Förordning", "Forordning":
		return "regulation"
	case "Directive", "Richtlinie", "Directiva", "Direttiva", "Diretiva", "Richtlijn", "Dyrektywa", "Směrnice", "Smernica", "Direktiv":
		return "directive"
	}
	return ""
}

// unions are the names of the Union and of its forerunners, as they stand in brackets or behind the
// number.
var unions = [...]string{"EU", "UE", "EC", "EG", "CE", "WE", "ES", "EF", "EEC", "EWG", "CEE", "EEG", "EWE", "EHS", "EØF"}

// act makes a candidate of the act whose name begins with the word at at, and reports whether one
// stands there. Without the name of the Union the number is that of a law of any country.
func (f *finder) act(i int32, text, word string, at int) bool {
	kind := actOf(word)
	rest, spaced := strings.CutPrefix(text[at+len(word):], " ")
	if kind == "" || !spaced {
		return false
	}
	named := false
	for _, union := range unions {
		if after, ok := strings.CutPrefix(rest, "("+union+") "); ok {
			rest, named = after, true
			break
		}
	}
	for _, number := range [...]string{"No. ", "No ", "Nr. ", "Nr ", "nr ", "n° ", "nº ", "n.º ", "n. ", "č. "} {
		if after, ok := strings.CutPrefix(rest, number); ok {
			rest = after
			break
		}
	}
	first := pastDigits(rest, 0)
	if first == 0 || first == len(rest) || rest[first] != '/' {
		return false
	}
	end := pastDigits(rest, first+1)
	year, number := rest[:first], rest[first+1:end]
	for _, union := range unions {
		if after, ok := strings.CutPrefix(rest[end:], "/"+union); ok && !numberGoesOn(after) {
			end, named = end+1+len(union), true
			break
		}
	}
	if !yearOfUnion(year) && yearOfUnion(number) {
		year, number = number, year
	}
	if number = strings.TrimLeft(number, "0"); !named || !yearOfUnion(year) || number == "" || len(number) > 4 || numberGoesOn(rest[end:]) {
		return false
	}
	if len(year) == 2 {
		year = "19" + year
	}
	f.addIdentifier(i, "EU "+strings.ToUpper(kind[:1])+kind[1:]+" "+year+"/"+number, "eu-"+kind+"-"+year+"/"+number, at, len(text)-len(rest)+end)
	return true
}

// yearOfUnion reports whether digits are a year of the Union, of which only the last two stand there
// before 1999.
func yearOfUnion(digits string) bool {
	return len(digits) == 4 && digits >= "1958" && digits < "2100" || len(digits) == 2 && digits >= "58"
}
