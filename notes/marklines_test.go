package notes

import (
	"testing"

	"gloss/model"
)

func TestMarkedLinesAreKeptApart(t *testing.T) {
	long := " that was weighed by the keepers of the mill, who found that all had gained in May, and wrote it up"
	for in, want := range map[string]string{
		"a) the hive" + long + "\nb) the mill":                        "",
		"Of these:\n(1) the hive" + long + "\nand more\n(2) the mill": "Of these:\n(1) the hive" + long + " and more\n(2) the mill",
		"i. the hive" + long + "\nii. the mill":                       "",
		"h. the hive" + long + "\ni. the mill":                        "",
		"１．養蜂\n２．採蜜":                                                  "",
		"（１）養蜂\n（２）採蜜":                                                "",
		"①養蜂\n②採蜜":                                                    "",
		"一、养蜂\n（一）春天\n（二）夏天\n二、采蜜":                                    "",
		"十、养蜂\n十一、采蜜":                                                 "",
		"1、养蜂\n2、采蜜":                                                  "",
		"養蜂\n■巣箱\n※冬は開けない":                                            "",
		"【決定】\n・養蜂を続ける":                                               "",
		"✓ the hive" + long + "\n✗ the mill":                          "",
		"【決定】\n【保留】":                                                  "",
		"The hive" + long + "\n-and the mill":                         "",
		"the hive" + long + "\n-v and --verbose, -x=y":                "the hive" + long + " -v and --verbose, -x=y",
		"→ the hive" + long + "\n→ the mill":                          "",
		"– the hive" + long + "\n– the mill":                          "",

		"the second hive" + long + " in plan\nb. All hives were found":   "the second hive" + long + " in plan b. All hives were found",
		"They met Ann" + long + " in May\n5. and 7. of June were wet":    "They met Ann" + long + " in May 5. and 7. of June were wet",
		"the weight" + long + "\n→ nobody knew of it" + long:             "the weight" + long + " → nobody knew of it" + long,
		"九、養蜂" + long + "\n十分、採蜜" + long:                                 "九、養蜂" + long + " 十分、採蜜" + long,
		"version 1" + long + ", of\n1.2 and" + long + "\n1.3 of weights": "version 1" + long + ", of 1.2 and" + long + " 1.3 of weights",
	} {
		if want == "" {
			want = in
		}
		p := writtenLines(1, in)
		keepLineEnds(&model.Document{Sources: []model.Source{{Format: "markdown"}}, Blocks: []model.Block{p}})
		if got := brokenText(p); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

func TestNumberOfMark(t *testing.T) {
	for in, want := range map[string]int{
		"c": 3, "12": 12, "１２": 12, "九": 9, "十": 10, "十二": 12, "二十": 20, "九十九": 99,
		"": 0, "123": 0, "十十": 0, "十分": 0, "百十": 0, "十二三": 0, "\xe4\xb8": 0,
	} {
		if got := numberOfMark(in); got != want {
			t.Errorf("%q is %d, want %d", in, got, want)
		}
	}
}

// Code at the start of a line is a word of the sentence, whatever it begins with.
func TestCodeIsNoMarkOfALine(t *testing.T) {
	for _, words := range [][2]string{{"the", "-pre"}, {"→", "→"}, {"a)", "b)"}, {"①", "②"}} {
		lines := []brokenLine{{first: words[0], said: 60}, {first: words[1], said: 60}}
		if n := len(markedLines(lines)); n != 2 {
			t.Errorf("%q: %d lines, want 2", words, n)
		}
		lines[1].code = true
		if n := len(markedLines(lines)); n != 1 {
			t.Errorf("%q with code: %d lines, want 1", words, n)
		}
	}
}
