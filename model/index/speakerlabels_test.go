package index

import (
	"testing"

	"gloss/model/catalog"
)

// TestLabelsAreFolded holds that the labels before people are written as they are
// looked up.
func TestLabelsAreFolded(t *testing.T) {
	for _, labels := range [...]map[string]bool{speakerLabels, attendanceLabels, labelStarts} {
		for label := range labels {
			if folded := catalog.Fold(label); folded != label {
				t.Errorf("%q is looked up as %q", label, folded)
			}
		}
	}
}

// TestSpeakerLabels finds whom a label introduces, in the languages that have such, also
// by family names that are words; and nobody behind other labels.
func TestSpeakerLabels(t *testing.T) {
	findsPeople(t, []struct{ text, want string }{
		{"- Docker\n- Speaker: John Smith", "John Smith"},
		{"- Docker\n- Panelists: John Baker, Zora Vrillo (Acme) and more", "John Baker, Zora Vrillo"},
		{"- Docker\n- Conférencière\u00a0: Marie Vrillo", "Marie Vrillo"},
		{"- Docker\n- Oradora: Maria Silva\n- Ponente: Juan García", "Juan García, Maria Silva"},
		{"- Docker\n- Referentin: Erika Mustermann\n- Relatrice: Anna Rossi", "Anna Rossi, Erika Mustermann"},
		{"- Docker\n- Konuşmacı: Ali Yılmaz\n- Prelegentka: Anna Kowalska", "Ali Yılmaz, Anna Kowalska"},
		{"- Docker\n- Докладчица: Анна Петрова\n- Доповідачка: Ганна Петренко", "Анна Петрова, Ганна Петренко"},
		{"- Docker\n- Ομιλητής: Γιώργος Παπαδόπουλος", "Γιώργος Παπαδόπουλος"},
		{"- Docker\n- 講演者：山田太郎\n- 話者：アラン・ケイ", "アラン・ケイ, 山田太郎"},
		{"- Docker\n- 讲者：王小明、李四\n- 主讲人 张伟民", "张伟民, 李四, 王小明"},
		{"- Docker\n- 발표자: 김철수\n- 강사：홍길동 님", "김철수, 홍길동"},
		{"発表者: 山田太郎\n\nDocker の話", "山田太郎"},
		{"- Docker\n- 講演者：山田 太郎（東京大学）\n- 讲师：张三丰教授\n- 강사: 김철수 교수", "山田 太郎, 张三丰, 김철수"},
		{"- Docker\n- 강사: 정민호 교수, 2019년 4월 3일, 전주\n- 主讲：李国平教授，2018年10月11日，南京", "李国平, 정민호"},
		{"- Docker\n- Giảng viên: Trần Quốc Bảo\n- Pemateri: Agus Zorblat\n- Лекторка: Ганна Петренко", "Agus Zorblat, Trần Quốc Bảo, Ганна Петренко"},
		{"- Docker\n- Jelenlévők: Tóth András, Varga Ilona\n- Prezenți: Ioana Mureșan", "Ioana Mureșan, Tóth András, Varga Ilona"},
		{"- Docker\n- 発表者：未定\n- 主持人：产品经理\n- 嘉宾：全体员工\n- 발표자: 미정\n- Speaker: Chrome Team", ""},
		{"- Docker\n- Tools: Clara Rules, Redis\n- 方式：分布式\n- Speakers: Test Runner, Docker Compose\n- Place: San Marino", ""},
	})
}

// TestSpeaking holds that the place tells somebody whose family name is a word, or whose
// names are in no list, from companies and things.
func TestSpeaking(t *testing.T) {
	findsPeople(t, []struct{ text, want string }{
		{"- John Smith of Microsoft said hello", "John Smith"},
		{"- John Baker explained Docker\n- Bernie Sanders asked why", "Bernie Sanders, John Baker"},
		{"- Zultan Kowalczuk from Acme Corp showed a demo", "Zultan Kowalczuk"},
		{"- Ray Ozzborn from Microsoft presented Docker\n- Ruby Vrillo of Acme answered", "Ray Ozzborn, Ruby Vrillo"},
		{"- John Smith and Mary Baker of Microsoft said hello\n- Bob Miller, from Cisco, asked", "Bob Miller, John Smith, Mary Baker"},
		{"- “so what?” said John Smith\n- a question from John Cook, thanks to Mary Baker", "John Cook, John Smith, Mary Baker"},
		{"- John Baker (Google) on Docker; a CPU by John Cook.", "John Baker, John Cook"},
		{"- Donald E. Knuth wrote it, J. Clark Vrillo too", "Donald E. Knuth, J. Clark Vrillo"},
		{"- Carolina Panthers said yes\n- Virginia Tech of Microsoft asked why\n- Docker by Clara Systems", ""},
		{"- Bank of America said no\n- University of Washington showed Docker\n- Clara Rules of the library", ""},
		{"- Clara Rules works\n- Clara Rules (library)\n- Jasmine Tests asked for it\n- Docker Compose of Docker said no", ""},
		{"## Docker\n\nIntel Nervana\n\n- Redis", ""},
		{"We took Prof. Dan Boneh Stanford Crypto course.", "Dan Boneh"},
	})
}

// TestHandles finds whose a handle is, and tells handles from what programs write with
// an at sign.
func TestHandles(t *testing.T) {
	findsPeople(t, []struct{ text, want string }{
		{"## Christophe Vrillo (@cgrand) on Docker\n\n- thanks @cgrand", "Christophe Vrillo"},
		{"- @mjones knows Docker\n- Mary Vrillo (Acme) @mjones spoke", "Mary Vrillo"},
		{"- Mary Vrillo, @maryv, spoke\n- ask @maryv", "Mary Vrillo"},
		{"- Speakers: Mary Vrillo, @bobby", "@bobby, Mary Vrillo"},
		{"- Mary Vrillo (@acmecorp)\n- Anna Zorblat (@acmecorp)", "@acmecorp, Anna Zorblat, Mary Vrillo"},
		{"@article{vrillo2003, title = {Wax}}, @zorblat", "@zorblat"},
		{"- Mary Vrillo (@mongodb) spoke", "@mongodb, Mary Vrillo"},
		{"edoc @spec annotations, the @author tag, a @param x; ask @cgrand, not @here or @everyone", "@cgrand"},
		{"the macro (let [x a] ~@body) or `(foo ,@rest) expands", ""},
	})
}
