package layout

import (
	"slices"
	"strings"
	"testing"

	"gloss/export"
	"gloss/model"
)

// TestWording looks at the words that a handout adds, by the language of the
// notes and by the faces that there are.
func TestWording(t *testing.T) {
	for _, c := range []struct {
		language, wording, want string // language of the words
		heading, foot           string
	}{
		{"", "", "en", "Index", "page 1 of 1"}, {"de-AT", "", "de", "Register", "Seite 1 von 1"}, {"de", "en", "en", "Index", "page 1 of 1"},
		{"ru", "", "ru", "Предметный указатель", "страница 1 из 1"}, {"is", "", "en", "Index", "page 1 of 1"},
		// No face of ours has Japanese.
		{"ja", "", "en", "Index", "page 1 of 1"}, {"en", "ja", "en", "Index", "page 1 of 1"},
	} {
		d := set(t, wordedBook(c.language, c.wording), export.Options{})
		if d.Locale.Tag != c.want {
			t.Errorf("notes in %q, words %q: they are in %s, want %s", c.language, c.wording, d.Locale.Tag, c.want)
		}
		if !slices.ContainsFunc(d.Bookmarks, func(b Bookmark) bool { return b.Title == c.heading }) || !strings.Contains(text(d, BodyPart), c.heading) {
			t.Errorf("%s: no heading %q", c.language, c.heading)
		}
		if foot := lineText(d.Pages[d.Front].Foot[0].Line); foot != c.foot {
			t.Errorf("%s: the foot is %q, want %q", c.language, foot, c.foot)
		}
		lacking := c.language == "ja" || c.wording == "ja"
		if said := slices.ContainsFunc(d.Diagnostics, func(g model.Diagnostic) bool { return g.Code == "pdf.words" }); said != lacking {
			t.Errorf("notes in %q, words %q: reported that no face has them: %v", c.language, c.wording, said)
		}
		if slices.Contains(d.Lacking, '索') != lacking {
			t.Errorf("notes in %q, words %q: lacking %q", c.language, c.wording, d.Lacking)
		}
		if strings.Contains(text(d, BodyPart), "[U+") {
			t.Errorf("%s: stand-ins in the words of the handout", c.language)
		}
	}
}

func wordedBook(language, wording string) *model.Book {
	at := model.At("a.md", 1, 1)
	sec := &model.Section{Position: at, Title: []model.Inline{&model.Text{Position: at, Value: "One"}}}
	m := &model.Mention{Position: model.At("a.md", 2, 1), Key: "go", Name: "Go", Form: "Go", Section: sec, Inlines: []model.Inline{&model.Text{Position: at, Value: "Go"}}}
	sec.Blocks = []model.Block{&model.Paragraph{Position: at, Inlines: []model.Inline{m}}}
	return &model.Book{
		Document: &model.Document{Title: "T", Language: language, Sections: []*model.Section{sec}}, Wording: wording,
		Entries: []*model.IndexEntry{{Key: "go", Name: "Go", Letter: "G", Mentions: []*model.Mention{m}}},
	}
}
