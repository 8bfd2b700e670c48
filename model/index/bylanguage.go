package index

import (
	"cmp"
	"strings"

	"gloss/model"
)

// A book of several files may be in several languages. What is an ordinary word in one may
// be a name in another, and the small words and endings that tell are those of one. So
// names are sought in the parts of each language by themselves, and what these define holds
// in all parts of that language.

// byLanguage returns the document; where its parts are in several languages, those of each as
// a document of their own, in the order of their first parts. A part of which no language is
// known, as one of a few names, goes with those in the language of the book. Each footnote is
// with the part of its file. The sections and footnotes are those of doc.
func byLanguage(doc *model.Document) []*model.Document {
	var list []*model.Document
	byTag, bySource := map[string]*model.Document{}, map[model.SourceName]*model.Document{}
	for _, s := range doc.Sections {
		if s.Kind != model.PartSection {
			return []*model.Document{doc}
		}
		language := cmp.Or(s.Facts().Language, doc.Language)
		tag, _, _ := strings.Cut(strings.ToLower(language), "-")
		d := byTag[tag]
		if d == nil {
			d = &model.Document{Title: doc.Title, Authors: doc.Authors, Event: doc.Event, Language: language}
			byTag[tag], list = d, append(list, d)
		}
		bySource[s.Source] = d
		d.Sections = append(d.Sections, s)
	}
	if len(list) < 2 {
		return []*model.Document{doc}
	}
	list[0].Blocks = doc.Blocks
	for _, note := range doc.Footnotes {
		d := bySource[note.Source]
		if d == nil {
			d = list[0]
		}
		d.Footnotes = append(d.Footnotes, note)
	}
	return list
}
