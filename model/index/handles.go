package index

import (
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/catalog"
)

// This file finds handles ("@name"), tells them from what programs write with an at
// sign, and finds out whose they are.

// withHandle makes people known before whose handle a line has nothing but their
// name: "Jane Doe - @jane".
func (f *finder) withHandle(r *run) {
	k := strings.IndexByte(r.text, '@')
	if k < 4 || k > 60 {
		return
	}
	name := strings.TrimRight(r.text[:k], " -–—:,(|/")
	if len(name) == k {
		return
	}
	if at := strings.LastIndex(name, " ("); at > 0 && strings.HasSuffix(name, ")") {
		name = name[:at] // whom they work for
	}
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > 4 {
		return
	}
	odd := false // a word that is rather a name
	for _, w := range words {
		if w = strings.Trim(w, "\"'“”()"); !startsLarge(w) || camel(w) || strings.ContainsAny(w, "0123456789:/!?&+") || ownerless(w) != w {
			return
		}
		odd = odd || len(w) < 3 || !plainASCII(w) || given(w) || f.familyName(w) || apostrophized(w) || f.senseOf(w) < ordinary
	}
	if !odd || f.entryNamed(name) != nil {
		return
	}
	for _, w := range words {
		if w = strings.Trim(w, "\"'“”()"); len(w) > 2 {
			f.folk[catalog.Fold(w)] = true
		}
	}
	f.person(name, whyPerson)
}

// handles makes candidates of the handles in a run: "@name", not an address of
// mail, a package's scope or a decorator.
func (f *finder) handles(i int32, r *run) {
	f.eachHandle(r, func(lo, hi int) {
		name := r.text[lo:hi]
		f.handled = true
		person := f.owners[catalog.Fold(name)]
		if person == nil {
			person = f.identified(model.PersonMention, catalog.Fold(name), name)
		}
		f.add(i, lo, hi, person, whyHandle, true, true)
	})
}

// eachHandle calls visit with the bytes of each handle in a run.
func (f *finder) eachHandle(r *run, visit func(lo, hi int)) {
	text := r.text
	for at := 0; ; {
		k := strings.IndexByte(text[at:], '@')
		if k < 0 {
			return
		}
		lo := at + k
		at = lo + 1
		if lo > 0 && (isWordByte(text[lo-1]) || strings.IndexByte("/.+-@`~#$&^=\\", text[lo-1]) >= 0 || spliced(text[:lo])) {
			continue
		}
		hi := lo + 1
		for hi < len(text) && text[hi] < utf8.RuneSelf && isWordByte(text[hi]) {
			hi++
		}
		if n := hi - lo - 1; n < 2 || n > 30 || hi < len(text) && strings.IndexByte("/(@{", text[hi]) >= 0 ||
			hi+1 < len(text) && text[hi] == '.' && isWordByte(text[hi+1]) || hi < len(text) && text[hi] >= utf8.RuneSelf && !strings.HasPrefix(text[hi:], "’") ||
			allDigits(text[lo+1:hi]) || f.annotation(text, lo, hi) || isReference(text, lo, hi) {
			continue
		}
		if s := f.layout.segAt(r, int32(lo)); s != nil && (s.code() || s.opaque || s.link != nil && s.link.Auto) {
			continue
		}
		visit(lo, hi)
		at = hi
	}
}

// Limits, in bytes, of what is looked through for each handle.
const (
	longestCitation = 400 // of several works in brackets
	longestLeading  = 200 // of the name with which a text begins
)

// isReference reports whether what begins with "@" is a place of the text as scholars'
// Markdown names them, "@fig-hives" or "@tbl:one", or a work that it cites, "[@smith2020]".
func isReference(text string, lo, hi int) bool {
	word, left := text[lo+1:hi], text[:lo]
	if hi+1 < len(text) && (text[hi] == '-' || text[hi] == ':') && isWordByte(text[hi+1]) {
		switch word {
		case "fig", "tbl", "sec", "eq", "lst", "thm", "lem", "cor", "def", "exm", "exr", "prp":
			return true
		}
	}
	year := strings.TrimRight(word, "abcdefghijklmnopqrstuvwxyz")
	if len(word)-len(year) > 1 || len(year) < 5 || !allDigits(year[len(year)-2:]) {
		return false
	}
	left = left[max(0, lo-longestCitation):]
	open := strings.LastIndexByte(left, '[')
	if open < 0 || strings.IndexByte(left[open:], ']') >= 0 {
		return false
	}
	inside, _, closed := strings.Cut(text[lo-(len(left)-open)+1:min(len(text), hi+longestCitation)], "]")
	// Handles end in two digits, too: "[thanks to @jane42]", "[@jane42, @joe]".
	return closed && (yearNumber(year[len(year)-4:]) ||
		(strings.HasPrefix(inside, "@") || strings.HasPrefix(inside, "-@")) && !strings.Contains(inside, ", @"))
}

// spliced reports whether a text ends with a comma that only a program has before an
// at sign: "(foo ,@rest)".
func spliced(left string) bool {
	n := len(left)
	return left[n-1] == ',' && (n == 1 || !isWordByte(left[n-2]))
}

// annotation reports whether what begins with "@" is what programs write so: an
// ordinary word with a capital, as annotations of Java are ("@Transactional"), a tag of
// their comments, or any ordinary word beside the noun that says so: "@spec annotations".
func (f *finder) annotation(text string, lo, hi int) bool {
	word := text[lo+1 : hi]
	if startsLarge(word) && !allCaps(word) && len(word) > 5 && f.senseOf(word) == ordinary || commentTag(word) {
		return true
	}
	if !annotationNoun(firstWordOf(strings.TrimLeft(text[hi:], " `'\""))) && !annotationNoun(lastWordOf(strings.TrimRight(text[:lo], " `'\""))) {
		return false
	}
	return f.senseOf(word) != proper
}

// annotationNoun reports whether a word says that what stands beside it with an at
// sign is a part of a program.
func annotationNoun(word string) bool {
	switch catalog.Fold(word) {
	case "annotation", "annotations", "annotated", "decorated", "decorator", "decorators", "tag", "tags", "directive", "directives", "attribute", "attributes", "pragma", "keyword", "rule", "rules", "syntax", "macro", "javadoc", "edoc", "jsdoc", "phpdoc", "doxygen",
		"annotationen", "dekorator", "dekoratoren", "décorateur", "anotación", "anotaciones", "decorador", "anotação", "annotazione", "decoratore", "аннотация", "декоратор", "アノテーション", "デコレータ", "注解", "装饰器", "어노테이션":
		return true
	}
	return false
}

// commentTag reports whether a word is one that comments and style sheets have behind an
// at sign, or with which chats call all, and nobody for a name.
func commentTag(word string) bool {
	switch word {
	case "param", "params", "returns", "throws", "deprecated", "todo", "typedef", "override", "property", "staticmethod", "classmethod", "dataclass", "media", "import", "keyframes", "include", "mixin", "extend", "supports", "charset", "namespace", "autoreleasepool", "synthesize", "selector", "objc", "inlinable", "escaping", "nonnull", "nullable", "moduledoc", "doc", "spec", "callback", "behaviour", "impl",
		"here", "channel", "everyone", "all":
		return true
	}
	return false
}

// owned finds out whose the handles are that stand behind the names of people:
// "Jane Doe (@jane)". One that stands behind several is nobody's, nor is one that is not like
// the name and stands in brackets behind other words too: those may be talks.
func (f *finder) owned() {
	if len(f.persons) == 0 {
		return
	}
	elsewhere := map[string]bool{}
	for _, i := range f.addressing {
		r := &f.layout.runs[i]
		if r.marks&atMark == 0 {
			continue
		}
		f.eachHandle(r, func(lo, hi int) {
			handle := r.text[lo:hi]
			name := f.ownerAt(r.text, lo, hi)
			if name == "" && lo > 1 && r.text[lo-1] == '(' {
				elsewhere[catalog.Fold(handle)] = true
			}
			if name == "" || f.entryNamed(handle[1:]) != nil || f.makes(handle[1:]) {
				return
			}
			key, person := catalog.Fold(handle), f.identified(model.PersonMention, foldKey(name), name)
			if other, ok := f.owners[key]; ok && other != person {
				person = nil
			}
			f.owners[key] = person
		})
	}
	for key := range elsewhere {
		if person := f.owners[key]; person != nil && !alike(key, person.name) {
			f.owners[key] = nil
		}
	}
}

// ownerAt returns the name of the person beside whom the handle in the bytes [lo,hi)
// stands; "" for nobody. Behind a mark that may also part two people the handle has to
// be like the name.
func (f *finder) ownerAt(text string, lo, hi int) string {
	left := strings.TrimRight(text[max(0, lo-100):lo], " ")
	mark := byte(' ')
	if end := strings.TrimRight(left, "-–—(|[:,/ "); len(end) < len(left) {
		left, mark = end, left[len(end)]
	}
	if k := strings.LastIndex(left, " ("); k > 0 && strings.HasSuffix(left, ")") {
		left = left[:k] // whom they work for
	}
	name := f.personBefore(left)
	if name == "" && strings.HasPrefix(text[hi:], " (") {
		if inner, _, ok := strings.Cut(text[hi+2:], ")"); ok && f.persons[inner] {
			return inner
		}
	}
	switch mark {
	case ',', '/', ':':
		if !alike(text[lo+1:hi], name) {
			name = ""
		}
	}
	if name == "" {
		name = f.personLeading(text)
		if !spelledOf(text[lo+1:hi], name) {
			return ""
		}
	}
	return name
}

// personLeading returns the name of the known person with whom a text begins, "" for none.
func (f *finder) personLeading(text string) (name string) {
	text = text[:min(len(text), longestLeading)]
	for at, words := 0, 0; at < len(text) && words < 4; words++ {
		at += len(firstFieldOf(text[at:]))
		if known := strings.TrimRight(text[:at], ",:;"); f.persons[known] {
			name = known
		}
		at++
	}
	return name
}

func firstFieldOf(text string) string {
	field, _, _ := strings.Cut(text, " ")
	return field
}

// spelledOf reports whether a handle is made of a name: it has the family name in it, or is
// the forename with the beginning of the family name.
func spelledOf(handle, name string) bool {
	first, family, ok := strings.Cut(catalog.Fold(name), " ")
	if !ok {
		return false
	}
	family = family[strings.LastIndexByte(family, ' ')+1:]
	handle = strings.ReplaceAll(catalog.Fold(handle), "_", "")
	if len(family) > 3 && strings.Contains(handle, family) {
		return true
	}
	rest, ok := strings.CutPrefix(handle, first)
	return ok && len(first) > 2 && len(rest) > 1 && strings.HasPrefix(family, rest)
}

// personBefore returns the name of the known person with whom a text ends, "" for none.
func (f *finder) personBefore(left string) string {
	name, at := "", len(left)
	for range 5 {
		if at = strings.LastIndexByte(left[:at], ' '); at < 0 {
			at = 0
		}
		if f.persons[strings.TrimLeft(left[at:], " (\"“")] {
			name = strings.TrimLeft(left[at:], " (\"“")
		}
		if at == 0 {
			break
		}
	}
	return name
}

// alike reports whether a handle has one of the words of a name in it, or begins with
// the first letters of the name's words.
func alike(handle, name string) bool {
	handle = strings.ReplaceAll(catalog.Fold(handle), "_", "")
	initials := ""
	for word := range strings.FieldsSeq(catalog.Fold(name)) {
		if len(word) > 2 && strings.Contains(handle, word) {
			return true
		}
		initials += firstLetter(word)
	}
	return len(initials) > 1 && strings.HasPrefix(handle, initials)
}

// firstLetter returns the first letter of a word that is not empty.
func firstLetter(word string) string {
	_, size := utf8.DecodeRuneInString(word)
	return word[:size]
}
