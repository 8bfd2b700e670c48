package reading

import (
	"strings"
	"testing"

	"gloss/model"
)

// TestLabels holds which words before a bare address are its title, and what then is said of it.
func TestLabels(t *testing.T) {
	for line, want := range map[string]string{
		"Kue: {kue.example}":                                          "Kue; ",
		"Kue, {kue.example}, a queue of jobs":                         "Kue; a queue of jobs",
		"kue, {kue.example}":                                          "kue; ",
		"Kue – {kue.example}":                                         "Kue; ",
		"The talk by Ann Lee, \"Bees in Winter\": {bees.example}":     "Bees in Winter; The talk by Ann Lee, \"Bees in Winter\"",
		"Hive Weekly, no. 3: “Smoke” {bees.example/3} – keep calm":    "Smoke; Hive Weekly, no. 3: “Smoke” – keep calm",
		"Hive Weekly – \"Smoke\" ({bees.example/3})":                  "Smoke; Hive Weekly – \"Smoke\"",
		"動画「蜂の冬」{bees.example}":                                       "蜂の冬; 動画「蜂の冬」",
		"\"Smoke and Wax\" by Ann Lee ({bees.example})":               "Smoke and Wax; \"Smoke and Wax\" by Ann Lee",
		"“Smoke and Wax” by the sea {bees.example}":                   "; “Smoke and Wax” by the sea",
		"she said \"well, so be it\" {bees.example}":                  "; she said \"well, so be it\"",
		"Queue of Bees {kue.example}":                                 "Queue of Bees; ",
		"Honey Rules {bees.example/12}\nSays who may sell it.":        "Honey Rules; Says who may sell it.",
		"Course notes: {bees.example}":                                "Course notes; ",
		"We store the jobs with Kue ({kue.example}), then sleep":      "Kue; We store the jobs with Kue, then sleep",
		"Built on kue, {kue.example}, since May":                      "kue; Built on kue, since May",
		"I wrote of it (Counting Sheep at Night – {sheep.example/1})": "Counting Sheep at Night; I wrote of it (Counting Sheep at Night)",
		"Great talk. Course notes: {bees.example}":                    "Course notes; Great talk. Course notes",
		"Bees and honey\n{bees.example}":                              "; Bees and honey",
		"Honey Rules:\n{bees.example}":                                "Honey Rules; ",
		"You can find the recording of it: {bees.example}":            "; You can find the recording of it",
		"In May Ann counted sheep: {sheep.example}":                   "; In May Ann counted sheep",
		"More here: {bees.example}":                                   "; More here",
		"See: {bees.example}":                                         "; See: bees.example",
		"Doe, Sheep, 2012, {sheep.example}":                           "; Doe, Sheep, 2012",
		"Bees, Honey: {bees.example} {honey.example}":                 "; Bees, Honey",
		"a list of all the hives: {bees.example}":                     "; a list of all the hives",
		"Meeting of 3 May 2012: {bees.example}":                       "Meeting of 3 May 2012; ",
		"3 May 2012: {bees.example}":                                  "; 3 May 2012",
		"강의 자료: {bees.example}":                                       "강의 자료; ",
		"חומרי קריאה: {bees.example}":                                 "חומרי קריאה; ",
		"المواد الدراسية: {bees.example}":                             "المواد الدراسية; ",
		"اقرأ المزيد: {bees.example}":                                 "; اقرأ المزيد",
		"المصدر: {bees.example}":                                      "; المصدر",
		"קישור: {bees.example}":                                       "; קישור",
		"養蜂 資料：{bees.example}":                                        "養蜂 資料; ",
		"나는 책을 읽었다: {bees.example}":                                   "; 나는 책을 읽었다",
		"يمكنك أن تجد التسجيل: {bees.example}":                        "; يمكنك أن تجد التسجيل",
		"我们用了一个队列（Kue，{kue.example}）来存储":                              "Kue; 我们用了一个队列（Kue）来存储",
		"我们读了（Counting Sheep：{bees.example}）":                         "Counting Sheep; 我们读了（Counting Sheep）",
		"教材：{bees.example}":                                           "教材; ",
	} {
		var run []model.Inline
		for i, part := range strings.FieldsFunc(line, func(r rune) bool { return r == '{' || r == '}' }) {
			if i%2 == 1 {
				run = append(run, auto(part))
				continue
			}
			for k, words := range strings.Split(part, "\n") {
				if k > 0 {
					run = append(run, &model.LineBreak{})
				}
				run = append(run, text(words))
			}
		}
		r := Collect(doc(para(text("First."), &model.LineBreak{}), para(run...)))[0]
		if got := r.Title + "; " + r.Places[0].Annotation; got != want {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
}

// TestHeadTitles holds what a link alone has its title from, and what is said of it.
func TestHeadTitles(t *testing.T) {
	strong := func(s string) model.Inline { return &model.Strong{Inlines: []model.Inline{text(s)}} }
	u := auto("example.org/1")
	cell := func(list ...model.Inline) model.Cell { return model.Cell{Inlines: list} }
	for name, c := range map[string]struct {
		heading string
		blocks  []model.Block
		want    string
	}{
		"its section":             {"Bees in Winter", []model.Block{para(u), para(text("They sit close."))}, "Bees in Winter; They sit close."},
		"what its section is not": {"Logistics", []model.Block{para(u), para(text("Bring your own suit."))}, "; "},
		"below links":             {"Further reading", []model.Block{para(u), para(text("They sit close."))}, "; "},
		"below a day":             {"3 May", []model.Block{para(link("Kue", "https://kue.example")), para(text("They sit close."))}, "Kue; They sit close."},
		"first of several":        {"Hives of the valley", []model.Block{para(u), para(text("They sit close.")), para(auto("example.org/2"))}, "; "},
		"slides of the section":   {"Bees in Winter", []model.Block{para(link("Slides", "https://kue.example")), para(text("They sit close."))}, "Bees in Winter: Slides; They sit close."},
		"behind who spoke":        {"Bees in Winter", []model.Block{para(text("Ann Lee")), para(u)}, "Bees in Winter; "},
		"a meeting":               {"Meeting", []model.Block{para(u)}, "; "},
		"slides behind who spoke": {"Do bees sleep?", []model.Block{para(text("By Ann Lee, Beekeeper @ Hive\n"), link("Slides", "https://kue.example"))}, "Do bees sleep? – Slides; By Ann Lee, Beekeeper @ Hive Slides"},
		"slides behind a site":    {"Bees in Winter", []model.Block{para(text("Personal website - "), link("Slides", "https://kue.example"))}, "Bees in Winter: Slides; Personal website - Slides"},
		"a day":                   {"Friday, 3 May", []model.Block{para(u)}, "; "},
		"links":                   {"Further reading", []model.Block{para(u)}, "; "},
		"one of several":          {"Bees in Winter", []model.Block{para(u), para(auto("example.org/2"))}, "; "},
		"at the end":              {"Bees in Winter", []model.Block{para(text("a")), para(text("b")), para(text("c")), para(u)}, "; "},
		"what is set off":         {"3 May", []model.Block{para(strong("Bees in Winter")), para(u), para(text("They sit close."))}, "Bees in Winter; They sit close."},
		"a sentence set off":      {"3 May", []model.Block{para(strong("Here I slept.")), para(u)}, "; "},
		"what introduces":         {"3 May", []model.Block{para(text("Beekeepers of the valley:")), list(pt(para(u)), pt(para(text("old"))))}, "Beekeepers of the valley; "},
		"what introduces links":   {"3 May", []model.Block{para(text("Beekeepers of the valley:")), list(pt(para(u)), pt(para(auto("example.org/2"))))}, "; Beekeepers of the valley"},
		"one in Japanese":         {"3 May", []model.Block{para(strong("ここで寝た。")), para(u)}, "; "},
		"slides":                  {"Slides", []model.Block{para(u)}, "Friday: Slides; "},
		"its row": {"3 May", []model.Block{&model.Table{
			Head: []model.Cell{cell(text("Who")), cell(text("Title")), cell(text("Link"))},
			Rows: [][]model.Cell{{cell(text("Ann Lee")), cell(text("bees in winter")), cell(u)}},
		}}, "bees in winter; Ann Lee; bees in winter"},
		"a row without heads": {"3 May", []model.Block{&model.Table{
			Rows: [][]model.Cell{{cell(text("Bees in Winter")), cell(text("2012")), cell(u)}},
		}}, "Bees in Winter; Bees in Winter; 2012"},
		"a row with a time": {"3 May", []model.Block{&model.Table{
			Rows: [][]model.Cell{{cell(text("10:30")), cell(text("Bees in Winter")), cell(u)}},
		}}, "Bees in Winter; 10:30; Bees in Winter"},
		"the column of slides": {"3 May", []model.Block{&model.Table{
			Head: []model.Cell{cell(text("Talk")), cell(text("Slides"))},
			Rows: [][]model.Cell{{cell(text("Bees in Winter")), cell(u)}},
		}}, "Bees in Winter: Slides; Bees in Winter"},
		"one of two columns": {"3 May", []model.Block{&model.Table{
			Head: []model.Cell{cell(text("Talk")), cell(text("Extended")), cell(text("Link"))},
			Rows: [][]model.Cell{{cell(text("Bees in Winter")), cell(u), cell(auto("example.org/2"))}},
		}}, "Bees in Winter: Extended; Bees in Winter"},
		"a row with a word": {"3 May", []model.Block{&model.Table{
			Rows: [][]model.Cell{{cell(text("Bees in Winter")), cell(link("Slides", "https://example.org/1"))}},
		}}, "Bees in Winter: Slides; Bees in Winter"},
	} {
		d := &model.Document{Sections: []*model.Section{{
			Title:    []model.Inline{text("Friday")},
			Sections: []*model.Section{{Title: []model.Inline{text(c.heading)}, Blocks: c.blocks}},
		}}}
		if name == "slides" {
			d.Sections[0].Title = []model.Inline{text("Bees")}
			c.want = "Bees: Slides; "
		}
		d.Number()
		r := Collect(d)[0]
		if got := r.Title + "; " + r.Places[0].Annotation; got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
		if name == "the column of slides" && r.Kind != model.ReadingSlides {
			t.Errorf("%s: %q", name, r.Kind)
		}
	}
}

// TestTitlesAbove holds what a link that opens a section has its title from where that only says
// whose talk it is, and under which headings places stand that have an address for one.
func TestTitlesAbove(t *testing.T) {
	head := func(words model.Inline, blocks []model.Block, below ...*model.Section) *model.Section {
		return &model.Section{Title: []model.Inline{words}, Blocks: blocks, Sections: below}
	}
	ann := &model.Mention{Class: model.PersonMention, Name: "Ann Lee", Form: "Ann Lee", Inlines: []model.Inline{text("Ann Lee")}}
	opened := []model.Block{para(auto("example.org/1")), para(&model.Image{Alt: "Bees"}), list(pt(para(text("They sit close")))), para(text("More: "), auto("example.org/2"))}
	for name, c := range map[string]struct {
		section *model.Section
		want    string // the title; what is said; the headings of the place of another link below
	}{
		"its section":        {head(text("Bees in Winter"), opened), "Bees in Winter; They sit close; Friday › Bees in Winter"},
		"who spoke":          {head(text("Bees in Winter"), nil, head(ann, opened)), "Bees in Winter; They sit close; Friday › Bees in Winter › Ann Lee"},
		"by whom":            {head(text("Bees in Winter"), nil, &model.Section{Title: []model.Inline{text("by "), ann}, Blocks: opened}), "Bees in Winter; They sit close; Friday › Bees in Winter › by Ann Lee"},
		"the only talk":      {head(text("Keynotes"), nil, head(text("Bees in Winter"), opened)), "Bees in Winter; They sit close; Friday › Keynotes › Bees in Winter"},
		"one of two":         {head(text("Bees"), nil, head(ann, opened), head(text("Wasps"), nil)), "Ann Lee; They sit close; Friday › Bees › Ann Lee"},
		"what has its words": {head(text("Bees"), []model.Block{para(text("Old."))}, head(text("Their Food"), opened)), "Their Food; They sit close; Friday › Bees › Their Food"},
		"an address":         {head(text("Bees"), nil, head(auto("example.org/3"), opened), head(auto("example.org/4"), nil)), "; ; Friday › Bees"},
	} {
		d := &model.Document{Sections: []*model.Section{head(text("Friday"), nil, c.section)}}
		d.Number()
		title, said, under := "none", "none", "none"
		for _, r := range Collect(d) {
			switch r.URL {
			case "https://example.org/1":
				title, said = r.Title, r.Places[0].Annotation
			case "https://example.org/2":
				under = strings.Join(r.Places[0].Headings, " › ")
			}
		}
		if got := title + "; " + said + "; " + under; got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

// TestDocumentTitles holds that what opens the notes has their title where they give one.
func TestDocumentTitles(t *testing.T) {
	for from, want := range map[string]string{"heading": "Bees in Winter", "front matter": "Bees in Winter", "file name": "", "files": ""} {
		d := &model.Document{Title: "Bees in Winter", TitleFrom: from, Blocks: []model.Block{para(auto("example.org/1")), para(text("They sit close."))}}
		if got := Collect(d)[0].Title; got != want {
			t.Errorf("from %s: %q, want %q", from, got, want)
		}
	}
}

// TestOnlyMedia holds that slides which words only point to have the title of the section, where
// they are the only ones of it.
func TestOnlyMedia(t *testing.T) {
	talk := func(links ...model.Inline) string {
		return Collect(doc(append([]model.Block{para(text("Ann spoke long."))}, para(append([]model.Inline{text("You find the slides ")}, links...)...))...))[0].Title
	}
	a, b := link("here", "https://speakerdeck.com/ann/bees"), link("here", "https://speakerdeck.com/ann/wax")
	if got := talk(a); got != "Networks" {
		t.Errorf("alone: %q", got)
	}
	if got := talk(a, text(" and "), b); got != "" {
		t.Errorf("one of two: %q", got)
	}
}

// TestRepeatedWords holds that words which lead to many addresses name none of them.
func TestRepeatedWords(t *testing.T) {
	var blocks []model.Block
	for _, s := range []string{"Bees", "Honey", "Wax"} {
		low := strings.ToLower(s)
		blocks = append(blocks, para(link(s+" in Winter", "https://example.org/"+low), text(" "), link("(programme)", "https://example.com/"+low), text(" by Ann Lee")))
	}
	for range manyTargets {
		blocks = append(blocks, para(text("We like "), link("Kue", "https://kue.example"), text(" and "), link("Kue", "https://kue.example/docs"), text(" "), link("Kue", "#kue")))
	}
	list := Collect(doc(blocks...))
	if len(list) != 8 || list[6].Title != "Kue" || list[0].Title != "Bees in Winter" || list[1].Title != "Bees in Winter: programme" || list[5].Title != "Wax in Winter: programme" {
		t.Errorf("%s", show(list))
	}
}

// TestDated holds what is a date and nothing else.
func TestDated(t *testing.T) {
	for s, want := range map[string]bool{
		"December 7, 2016": true, "3. Mai": true, "Friday": true, "2016-12-07": true, "2016年12月7日": true, "Day 2": true,
		"3 мая": true, "3 мая 2014 г.": true, "sobota, 3 maja": true, "3 Μαΐου": true, "Salı, 3 Mayıs": true, "måndag": true, "3월 5일 수요일": true, "12月7日(水)": true, "12月7号": true, "3号": false,
		"Maja": false, "Sun": false, "月": false, "3 мат": false, "3 set": true, "set 2012": true, "Set 3": false, "Gen 2": false, "3日間": false, "月刊": false,
		"#246": false, "4.0.0": false, "The Week": false, "de": false, "++": false, "PyCon 2016": false, "": false,
	} {
		if got := dated(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}
