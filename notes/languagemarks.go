package notes

import (
	"strings"

	"gloss/model"
)

// LanguageTag returns the tag that a mark in the notes gives, as it is in order: "pt_BR" is
// pt-BR. It is "" for what is no tag of a language.
func LanguageTag(s string) string {
	const longest = 35 // of a tag, RFC 5646, section 4.4.1
	s = strings.ReplaceAll(strings.TrimSpace(s), "_", "-")
	if len(s) > longest {
		return ""
	}
	for i, part := range strings.Split(s, "-") {
		letters := strings.Trim(strings.ToLower(part), "abcdefghijklmnopqrstuvwxyz")
		switch {
		case i == 0 && (len(part) < 2 || len(part) > 3 || letters != ""), part == "" || len(part) > 8 || strings.Trim(letters, "0123456789") != "":
			return ""
		}
	}
	language, rest, _ := strings.Cut(s, "-")
	return strings.TrimSuffix(strings.ToLower(language)+"-"+rest, "-")
}

// MaxPassages is how deep passages stand in each other at most; those that stand deeper
// are none.
const MaxPassages = 4

// MarksLanguages is for readers that meet a mark of a language in the notes: without it
// nobody looks for the passages that it makes.
func MarksLanguages(doc *model.Document) {
	if doc.Marked == nil {
		doc.Marked = map[*[]model.Inline]bool{}
	}
}

// mark notes that a run is in a language because the notes say so.
func mark(doc *model.Document, run *[]model.Inline, lang string) {
	MarksLanguages(doc)
	tell(doc, run, lang)
	doc.Marked[run] = true
}

// settleMarks puts in order what the notes say of languages: a run that is one
// passage and no more is in that language as a whole.
func settleMarks(d *model.Document) {
	if d.Marked == nil {
		return
	}
	d.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		for len(*run) == 1 {
			p, ok := (*run)[0].(*model.Passage)
			if !ok {
				break
			}
			*run = p.Inlines
			mark(d, run, p.Language)
		}
	})
}

// dropOwnMarks takes away what the notes say of a language that is spoken anyway, once
// it is known which that is.
func dropOwnMarks(d *model.Document) {
	if d.Marked == nil {
		return
	}
	d.EachRun(func(_ *model.Section, _ model.RunText, run *[]model.Inline) {
		if lang := d.Foreign[run]; lang != "" && sameLanguage(lang, d.Language) {
			delete(d.Foreign, run)
			delete(d.Marked, run)
		}
		*run = withoutOwn(*run, d.Foreign[run], d.Language)
	})
}

// withoutOwn takes the passages away that are in the language of a run: that of
// the document where it is "".
func withoutOwn(run []model.Inline, language, own string) []model.Inline {
	if language == "" {
		language = own
	}
	var out []model.Inline // nil until something changes
	for i, n := range run {
		p, ok := n.(*model.Passage)
		if kids := model.Children(n); len(kids) > 0 {
			within := language
			if ok {
				within = p.Language
			}
			model.SetChildren(n, withoutOwn(kids, within, own))
		}
		if ok && sameLanguage(p.Language, language) {
			if out == nil {
				out = append(make([]model.Inline, 0, len(run)), run[:i]...)
			}
			out = append(out, p.Inlines...)
			continue
		}
		if out != nil {
			out = append(out, n)
		}
	}
	if out == nil {
		return run
	}
	return out
}

// sameLanguage reports whether a tag says no more than that words are in a language
// that is spoken anyway.
func sameLanguage(tag, own string) bool {
	tag, own = strings.ToLower(tag), strings.ToLower(own)
	return tag == own || strings.HasPrefix(own, tag+"-")
}
