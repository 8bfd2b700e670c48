package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file finds what the notes say that something is called: "a library called X".

// called finds "a library called X".
func (f *finder) called(r *run) {
	text := r.text
	if r.kind == titleRun || len(text) < 16 {
		return
	}
	for n := r.tokens.lo; n < r.tokens.hi; n++ {
		t := f.tokens[n]
		if f.vocabulary.briefs[t.word]&calledBrief == 0 || !blankAbout(text, int(t.lo), int(t.hi)) {
			continue
		}
		if namedBehind(text[t.lo:t.hi]) {
			f.calledBehind(r, n)
			continue
		}
		at := int(t.hi) + 1
		if text[t.lo:t.hi] == "nom" {
			if !strings.HasPrefix(text[at:], "de ") {
				continue
			}
			at += len("de ")
		}
		token, _ := firstToken(strings.TrimLeft(text[at:], "\"“‘`*_"))
		token = strings.Trim(token, "()!?*_'")
		if !typedBefore(text[:t.lo-1]) && !f.namedApart(r, at) && !f.ranBefore(text[:t.lo-1], token) {
			continue
		}
		if len(token) >= 2 && nameLike(token) && startsLikeName(token) && (hasUpper(token) || distinct(token) || f.marked(r, at) || f.smallTool(text[:t.lo-1], token) || f.ranBefore(text[:t.lo-1], token)) {
			t := f.learn(token, whyPhrase)
			t.confirmed = true
			if t.entry == nil && !hasUpper(token) {
				f.trust(token, t)
			}
		}
	}
}

// calledBehind finds what a language names before the noun: "Zorb adlı kütüphane". The n-th token
// says so.
func (f *finder) calledBehind(r *run, n int32) {
	if n == r.tokens.lo || n+1 == r.tokens.hi {
		return
	}
	name, noun := &f.tokens[n-1], &f.tokens[n+1]
	token := r.text[name.lo:name.hi]
	if noun.lo != f.tokens[n].hi+1 || name.hi != f.tokens[n].lo-1 || !typeNoun(r.text[noun.lo:noun.hi]) {
		return
	}
	if len(token) >= 2 && nameLike(token) && (hasUpper(token) || f.senseOf(token) <= compound) {
		f.learn(token, whyPhrase).confirmed = true
	}
}

// namedBehind reports whether the word says that what stands before it is the name of what follows.
func namedBehind(word string) bool {
	switch word {
	case "adlı", "isimli", "nevű", "niminen", "नामक":
		return true
	}
	return false
}

// smallTool reports whether a word in small letters is none of any language that is
// known, and what stands before "called" says that it is a program, as people call
// hosts and robots so too: "a tool called zorb".
func (f *finder) smallTool(before, word string) bool {
	noun := catalog.Fold(lastWordOf(before))
	return len(word) > 3 && !hasUpper(word) && f.senseOf(word) <= compound && (packageNoun(noun) || runsOn(noun) || noun == "program" || noun == "tool" || noun == "utility" || noun == "framework")
}

// ranBefore reports whether the word that text ends with may say that what follows is a
// program or service, as it says of shows and schemes too, and the word that follows is
// none that anything else is called: "a program called zorbstamps".
func (f *finder) ranBefore(text, word string) bool {
	switch catalog.Fold(lastWordOf(text)) {
	case "program", "programme", "service", "programm", "dienst", "programa", "servicio", "serviço", "programma", "servizio", "tjänst", "программа", "сервис":
		return len(word) > 3 && f.senseOf(word) <= compound
	}
	return false
}

// namedApart reports whether a single word with a capital is set apart at at, and
// nothing else is: "It's called **Zorb**", but not "called **Sharding**".
func (f *finder) namedApart(r *run, at int) bool {
	s := f.layout.segAt(r, int32(at))
	if s == nil || r.segs.lo == r.segs.hi || int(s.lo) != at || !s.strong && !s.code() {
		return false
	}
	name := r.text[s.lo:s.hi]
	return len(name) > 3 && startsLarge(name) && !allCaps(name) && nameLike(name) && strings.IndexByte(name, ' ') < 0 && !commonEnding(name) && !listed(everydayList|jargonList, catalog.Fold(name))
}

// naming reports whether the word says that what follows is a name.
func naming(word string) bool {
	switch word {
	case "called", "named", "dubbed", "namens", "genannt", "appelé", "appelée", "nommé", "nommée", "nom", "baptisé", "baptisée", "llamada", "llamado", "chamada", "chamado", "chiamata", "chiamato", "denominata", "denominato", "genaamd", "kallad", "kallat", "kaldet", "jménem", "nazvaný", "nazvaná", "zwany", "nimeltä",
		"названием", "именем", "назвою", "nazwie", "nazwą", "názvem", "heter", "hetande", "kalt", "naam", "nimellä", "bernama", "denumită", "numită", "numit":
		return true
	}
	return false
}
