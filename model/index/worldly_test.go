package index

import (
	"strings"
	"testing"

	"gloss/model"
	"gloss/model/catalog"
)

// TestWorldly finds no language of programming in notes in which nothing speaks of programs,
// and no names beside it for its sake.
func TestWorldly(t *testing.T) {
	for notes, want := range map[string]string{
		"# Islands\n\n- Fly to Jakarta, then the night train across Java, eight hours, seats by the window\n- Sunrise at the temple, tickets the day before; Java is hot in May\n- Ferry from Java to Bali, one hour, then Ruby and Julia meet us at the beach with the bags\n- Bring a torch, a compass and salt tablets\n":                              "",
		"# Reptile house\n\nThe keeper showed us the new Python enclosure; the beast eats one rabbit every two weeks and weighs more than the twins together. Chameleon lost weight, the vet comes on Thursday. Feeding: Jasper on Mondays, Ruby on Tuesdays, whoever is there on other days. Visitors knock on the glass.\n":                             "",
		"# Reise\n\nWir fuhren mit dem Zug nach Mailand, standen vor der Scala und bekamen keine Karten mehr. Abends Risotto, am Morgen weiter an den See, wo Ruby und Pascal schon im Wasser waren. Regen am Dienstag, dann drei Tage Sonne, zum Schluss ein Gewitter, das den Schirm mitnahm.\n":                                                        "",
		"# Parish council\n\n- The rota for readers is in Trello now; everybody looks twice a week, said the dean, and nobody laughed\n- Roof: fourteen thousand still missing, bake sale on Palm Sunday, raffle at the school, flowers by Ruby and the girls\n- Mass for the sick goes on till summer, the sound is better since Joe moved the chairs\n": "Trello",
		"# Week\n\n- Finish the Python course, chapters five to nine, the exercises with Anna\n- Swim twice, call home, return the books before Friday and pay the fine\n- Write two pages on birds and the way they count\n- Buy bread, milk and candles\n":                                                                                              "Python",
		"# Candidate\n\nSix years of Erlang, now with children. Answers calmly, asks good things, would move to Lyon with partner and cat. Salary is fine, notice three months. Second round with Paul and the chef next week, lunch included, then we decide over the weekend.\n":                                                                        "Erlang",
		"# Evening\n\nTwo speakers, forty people, pizza. The first showed a server in Java that never sleeps; the second talked about bees and had the better pictures. Afterwards some of us walked along the river to the old mill and back, in the rain.\n":                                                                                            "Java",
		"# Podcast\n\nWe recorded in the kitchen, with blankets on the wall. Cut in Audacity, then Marc showed us Reaper, which is faster for many tracks. Ardour on the old laptop died twice. Next is the interview with the baker, Sunday at nine, and the miller if he wants, then cake.\n":                                                           "Audacity Reaper=REAPER Ardour",
		"# Verein\n\nJava, Kotlin und Scala sind die Themen der drei Abende im Mai, jeweils um sieben im Saal hinter der Küche. Getränke bringt jeder selbst mit, für Brot und Käse sorgt Frau Ott, den Schlüssel hat der Wirt. Wer kommt, sagt es bitte bis Sonntag.\n":                                                                                  "Java Kotlin Scala",
	} {
		if got := strings.Join(forms(t, model.ToolMention, notes), " "); got != want {
			t.Errorf("%.40q: %q are names, want %q", notes, got, want)
		}
	}
}

// TestWorldlyUnspaced finds none in such notes in a language without blanks.
func TestWorldlyUnspaced(t *testing.T) {
	doc := parse(t, "notes", "# 旅行\n\n- 三月二日飞雅加达,住海边酒店。Java岛很热,带防晒霜和帽子,还有雨伞。\n- 三月四日火车去日惹,八小时。寺庙看日出,门票要提前一天买。\n- 三月八日坐船到巴厘岛,Ruby和老王在码头等我们,晚饭吃素食。\n- 三月十日回程,经过新加坡,见老朋友,买礼物给家里人。药品、相机、雨鞋都要带好,行李不要太重,每人一个箱子就够了。\n")
	doc.Language = "zh"
	Recognize(doc, catalog.Builtin())
	eachMention(doc, func(_ *model.Section, m *model.Mention) { t.Errorf("%s is a name, want none", m.Form) })
}
