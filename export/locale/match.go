package locale

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
)

// locales are all that there are. The first is for all other languages.
var locales = [...]*Locale{
	&english, &german, &french, &spanish, &italian, &portuguese, &dutch, &swedish, &danish, &norwegian, &finnish,
	&polish, &czech, &russian, &ukrainian, &greek, &turkish, &hebrew, &arabic, &persian,
	&japanese, &simplified, &traditional, &korean,
}

// English is the language of the program, and of what has no words in its own.
const English = "en"

// For returns the words for notes in a language, or in the language that is
// wanted instead where that is not "". Both are BCP 47 tags; English is for those
// that no words are known in.
func For(notes, wanted string) *Locale {
	if wanted != "" {
		notes = wanted
	}
	tag := strings.ToLower(strings.ReplaceAll(notes, "_", "-"))
	if tag == "" || tag == English || strings.HasPrefix(tag, English+"-") {
		return &english
	}
	for _, l := range locales {
		if strings.EqualFold(l.Tag, tag) {
			return l
		}
	}
	want, err := language.Parse(tag)
	if err != nil {
		return &english
	}
	_, i, sure := matcher().Match(want)
	base, _ := want.Base()
	own, _ := matched(i).Base()
	if sure < language.High || base != own && !slices.Contains(kin, base.String()) {
		return &english
	}
	return locales[i]
}

// kin are languages whose readers are at home in the words of another, which the
// matcher gives. It goes further: Estonians would get Finnish, and Belarusians
// Russian.
var kin = []string{"no", "nn", "gsw", "cmn"}

func matched(i int) language.Tag { return language.Make(locales[i].Tag) }

// Known reports whether there are words in a language.
func Known(tag string) bool {
	base, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	return base == English || For(tag, "") != &english
}

var matcher = sync.OnceValue(func() language.Matcher {
	tags := make([]language.Tag, len(locales))
	for i := range locales {
		tags[i] = matched(i)
	}
	return language.NewMatcher(tags)
})

// Foreign returns the tag of these words where notes are in another language, ""
// where they are in the same: what a screen reader has to be told.
func (l *Locale) Foreign(notes string) string {
	base, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(notes, "_", "-")), "-")
	own, _, _ := strings.Cut(l.Tag, "-")
	if base == "" {
		base = English
	}
	if base == own || slices.Contains(kin, base) && For(base, "") == l {
		return ""
	}
	return l.Tag
}

// Tags returns the tags of the languages that words are known in, English first.
func Tags() []string {
	tags := make([]string, len(locales))
	for i, l := range locales {
		tags[i] = l.Tag
	}
	return tags
}
