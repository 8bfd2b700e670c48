package index

import (
	"strings"

	"gloss/model"
	"gloss/model/catalog"
)

// scoped finds the tool in the code [lo,hi) of a run where that is nothing but
// the name of a package under a scope, as those of npm are: the catalogue's that
// the scope is spelled like ("@angular/core"), else the package.
func (f *finder) scoped(i int32, text string, lo, hi int) {
	code := text[lo:hi]
	rest, at := strings.CutPrefix(code, "@")
	scope, name, ok := strings.Cut(rest, "/")
	if !at || !ok || len(code) > 60 || !packageWord(scope) || !packageWord(name) {
		return
	}
	if e := f.entryNamed(code); e != nil {
		f.add(i, lo, hi, f.thingOf(e), whyCode, true, true)
		return
	}
	if e := f.entryNamed(scope); e != nil && f.usageOf(scope) != everyday {
		f.add(i, lo+1, lo+1+len(scope), f.thingOf(e), whyCode, true, false)
		return
	}
	key := catalog.Fold(code)
	if f.tools[key] == nil {
		f.tools[key] = &thing{class: model.ToolMention, key: keyOf(f.cat, code), name: code}
	}
	f.add(i, lo, hi, f.tools[key], whyCode, true, false)
}

// packageWord reports whether a word is of the letters that the names of
// packages are of.
func packageWord(word string) bool {
	for k := range len(word) {
		if b := word[k]; (b < 'a' || b > 'z') && !isDigit(b) && (k == 0 || strings.IndexByte("-_.", b) < 0) {
			return false
		}
	}
	return len(word) > 1
}

// namespaced learns the package of a member that code [lo,hi) names with it, as
// in R and Rust: "shinyloadtest" of "shinyloadtest::shinycannon". Who
// writes of R also sets a package in braces: "{glue}".
func (f *finder) namespaced(i int32, text string, lo, hi int) {
	code := text[lo:hi]
	if inner, ok := strings.CutPrefix(code, "{"); ok && strings.HasSuffix(inner, "}") && packageWord(inner[:len(inner)-1]) {
		if t := f.learn(inner[:len(inner)-1], whyCode); t.entry == nil {
			t.confirmed = true
		} else {
			f.add(i, lo+1, hi-1, t, whyCode, true, false)
		}
		return
	}
	name, member, ok := strings.Cut(code, "::")
	if !ok || len(name) < 3 || len(name) > longestGuess || !packageWord(name) || strings.ContainsAny(member, " :;=") {
		return
	}
	if f.entryNamed(name) == nil && f.senseOf(name) == strange {
		f.learn(name, whyCode).confirmed = true
	}
}
