package markdown

import (
	"testing"

	"gloss/model"
	"gloss/notes"
)

func TestTildesBelowTitles(t *testing.T) {
	for _, c := range []struct {
		name, text string
		titles     []string
		code       int
	}{
		{"one title", "Queues\n~~~~~~\n\n- gevent\n", []string{"Queues"}, 0},
		{"two titles", "Queues\n~~~~~~\n\nwords\n\nBrokers\n~~~~~~~~\n\nwords\n", []string{"Queues", "Brokers"}, 0},
		{"with other titles", "Notes\n=====\n\nQueues\n~~~~~~\n\nwords\n", []string{"Notes", "Queues"}, 0},
		{"a fence", "words\n\n~~~\nx = 1\n~~~\n", nil, 1},
		{"a fence below words", "Run this\n~~~~~~~~\nx = 1\n~~~~~~~~\n", nil, 1},
		{"a fence with a language", "Queues\n~~~~python\nx = 1\n~~~~\n", nil, 1},
		{"within another fence", "```\nQueues\n~~~~~~\n```\n", nil, 1},
		{"too short", "A long title of many words\n~~~\ncode\n", nil, 1},
	} {
		src, err := notes.Decode("n.md", []byte(c.text))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := reader{}.Read(src, notes.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var titles []string
		code := 0
		count := func(b model.Block) {
			if _, ok := b.(*model.Code); ok {
				code++
			}
		}
		model.WalkBlocks(doc.Blocks, count)
		doc.Walk(func(s *model.Section) {
			titles = append(titles, model.PlainText(s.Title))
			model.WalkBlocks(s.Blocks, count)
		})
		if len(titles) != len(c.titles) || code != c.code {
			t.Errorf("%s: titles %q, %d blocks of code", c.name, titles, code)
		}
	}
}
