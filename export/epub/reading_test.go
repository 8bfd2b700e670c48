package epub

import (
	"strings"
	"testing"

	"gloss/model"
)

// TestReadingPlaces looks at what the reading list calls the places where the
// notes speak of a thing.
func TestReadingPlaces(t *testing.T) {
	inTitle := &model.Link{Target: "https://redis.io", Inlines: words("Redis"), Reading: 1}
	inText := &model.Link{Target: "https://redis.io", Inlines: words("site"), Reading: 1}
	inNote := &model.Link{Target: "https://redis.io", Inlines: words("there"), Reading: 1}
	talk := &model.Section{Title: []model.Inline{&model.Text{Value: "A talk on "}, inTitle}}
	talk.Blocks = []model.Block{para(&model.Text{Value: "Its "}, inText, &model.FootnoteRef{Label: "a", Number: 1})}
	doc := &model.Document{
		Title: "T", Sections: []*model.Section{talk},
		Footnotes: []*model.Footnote{{Number: 1, Label: "a", Blocks: []model.Block{para(&model.Text{Value: "Read more "}, inNote)}}},
	}
	doc.Number()
	places := []model.ReadingPlace{
		{Section: talk, Headings: []string{"A talk on Redis"}, Annotation: "A talk on Redis", Link: inTitle},
		{Section: talk, Headings: []string{"A talk on Redis"}, Annotation: "Its site", Link: inText},
		{Annotation: "Read more there", Link: inNote},
	}
	data, _ := made(t, &model.Book{Document: doc, Readings: []*model.Reading{{Number: 1, URL: "https://redis.io", Places: places}}})
	check(t, data)
	all, _ := files(t, data)
	page := all["EPUB/xhtml/reading.xhtml"]
	for _, want := range []string{
		`<p class="said"><span class="where"><a href="s-a-talk-on-redis.xhtml#p-redis-io">A talk on Redis</a></span></p>`,
		`<p class="said">Its site <span class="where"><a href="s-a-talk-on-redis.xhtml#p-redis-io_2">A talk on Redis</a></span></p>`,
		`<p class="said">Read more there <span class="where"><a href="s-a-talk-on-redis.xhtml#p-redis-io_3">A talk on Redis, note 1</a></span></p>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("want %s in\n%s", want, page)
		}
	}
}
