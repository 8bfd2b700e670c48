package notes

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode/utf32"
)

// notesIn are short notes in many languages, as people type them.
var notesIn = map[string]string{
	"ru":    "Заметки с конференции\n\n- Доклад про базы данных: почему индексы не помогают\n- Очереди сообщений, Redis и Kafka\n  - «хранить всё» – плохая идея\nВопросы из зала были интереснее доклада.\n",
	"ru2":   "ПЛАН\n1. Открытие, 10:00\n2. Иван Петров: «Как мы перешли на Go»\n3. Обед\n",
	"uk":    "Нотатки зі зустрічі\n- Її ідея: зберігати все в одній таблиці\n- Що робити з помилками? Поки що нічого.\n",
	"bg":    "Бележки от срещата\n- Защо базата данни е бавна\n- Какво ще направим със сървъра\n",
	"pl":    "Notatki z wykładu\n- Główne błędy: brak testów, źle nazwane zmienne\n- Jeżeli coś działa, to się nie zmienia\nPodsumowanie: następne spotkanie w środę.\n",
	"cs":    "Poznámky z přednášky\n- Proč je důležité psát testy\n- Největší chyba: příliš složitý návrh\n- Dotazy: kdy vyjde další verze?\n",
	"hu":    "Jegyzetek az előadásról\n- A legfőbb hiba: túl bonyolult felület\n- Kérdés: mikor jön a következő változat?\n",
	"ro":    "Notiţe de la întâlnire\n- De ce baza de date este înceată şi ce facem mâine\n",
	"de":    "Notizen vom Vortrag\n- Größe spielt keine Rolle, Übersicht schon\n- Für Anfänger: erst Bücher, dann Blogs\n- „Schön ist, was läuft“ – sagte er\n",
	"fr":    "Notes de réunion\n- Les données à déplacer d’abord, où qu’elles soient\n- Très bon exposé sur la sécurité, même s’il était long\n- Ça coûte cher : 20 € par mois, un cœur de métier\n",
	"es":    "Apuntes del congreso\n- ¿Qué pasó con la versión anterior? Ninguna respuesta todavía\n- Mañana: sesión sobre diseño\n",
	"pt":    "Notas da reunião\n- A solução não é fácil, mas é possível\n- Próxima sessão: segurança e memória\n",
	"sv":    "Anteckningar från mötet\n- Vi måste göra något åt prestandan före våren\n",
	"da":    "Noter fra mødet\n- Vi skal gøre noget ved ydelsen, før det bliver forår på øen\n",
	"it":    "Appunti\n- La qualità è più importante della velocità, perché così dura\n- C’è ancora da fare: città, età, virtù\n",
	"is":    "Glósur frá fundinum\n- Það er ekki nóg að skrifa próf, það þarf líka að keyra þau\n",
	"el":    "Σημειώσεις από τη διάλεξη\n- Η βάση δεδομένων είναι αργή, γιατί δεν έχει ευρετήριο\n",
	"tr":    "Toplantı notları\n- Veritabanı çok yavaş, çünkü dizin yok\n- Yarın görüşülecek: güvenlik ve ölçüm için iş bölümü\n",
	"lt":    "Susitikimo užrašai\n- Kodėl duomenų bazė lėta ir ką darysime toliau\n",
	"he":    "סיכום הפגישה\n- למה בסיס הנתונים איטי ומה עושים עם זה\n",
	"he2":   "שלום לכולם, נפגשים ביום חמישי בשעה 10:00 בחדר הישיבות.\n",
	"th":    "วาระการประชุม\n\n- เรื่องที่ประธานแจ้งให้ทราบ\n- รับรองรายงานการประชุมครั้งที่ 3/2564\n- เรื่องอื่น ๆ\n",
	"th2":   "- ข้าวผัด\n- น้ำปลา\n",
	"ru3":   "ПОВЕСТКА ДНЯ\n\n- ОТКРЫТИЕ СОБРАНИЯ\n- ОТЧЕТ О БЮДЖЕТЕ\n",
	"ar":    "ملاحظات الاجتماع\n- لماذا قاعدة البيانات بطيئة وماذا نفعل في هذا\n",
	"ja":    "勉強会のメモ\n- データベースの話：インデックスはなぜ効かないのか\n- 次回は来月の三日、場所はまだ決まっていない。\n",
	"zh":    "会议笔记\n- 数据库为什么这么慢，我们应该怎么做\n- 下一次会议在星期三，大家都要来。\n",
	"zh-tw": "會議筆記\n- 資料庫為什麼這麼慢，我們應該怎麼做\n- 下一次會議在星期三，大家都要來。\n",
	"ko":    "회의 기록\n- 데이터베이스가 느린 이유는 무엇이고 우리는 어떻게 해야 하는가\n- 다음 회의는 수요일에 있다.\n",
	"en":    "Meeting notes\n- “It’s slow” – nobody knows why… café culture, £20 a head\n- 50°C is too hot; ½ of the racks are off\n",
}

func TestGuessEncoding(t *testing.T) {
	for _, c := range []struct {
		encoding encoding.Encoding
		name     string
		notes    string
	}{
		{charmap.Windows1251, "Windows-1251", "ru ru2 ru3 uk bg"},
		{charmap.KOI8R, "KOI8-R", "ru ru2"},
		{charmap.KOI8U, "KOI8-U", "uk"},
		{charmap.CodePage866, "CP866", "ru ru2"},
		{charmap.ISO8859_5, "ISO-8859-5", "bg"},
		{charmap.MacintoshCyrillic, "MacCyrillic", "ru ru2"},
		{charmap.ISO8859_2, "ISO-8859-2", "pl cs hu ro"},
		{charmap.Windows1250, "Windows-1250", "pl cs hu ro"},
		{charmap.Windows1252, "Windows-1252", "de fr es pt sv da it is en"},
		{charmap.ISO8859_15, "ISO-8859-15", "fr"},
		{charmap.Macintosh, "MacRoman", "de fr es pt sv da it en"},
		{charmap.CodePage850, "CP850", "es pt sv da"},
		{charmap.Windows1253, "Windows-1253", "el"},
		{charmap.ISO8859_7, "ISO-8859-7", "el"},
		{charmap.Windows1254, "Windows-1254", "tr"},
		{charmap.Windows1257, "Windows-1257", "lt"},
		{charmap.Windows1255, "Windows-1255", "he he2"},
		{charmap.Windows874, "Windows-874", "th th2"},
		{charmap.Windows1256, "Windows-1256", "ar"},
		{japanese.ShiftJIS, "Shift_JIS", "ja"},
		{japanese.EUCJP, "EUC-JP", "ja"},
		{japanese.ISO2022JP, "ISO-2022-JP", "ja"},
		{simplifiedchinese.GBK, "GBK", "zh"},
		{traditionalchinese.Big5, "Big5", "zh-tw"},
		{korean.EUCKR, "EUC-KR", "ko"},
		{utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), "UTF-32", "ru en"},
	} {
		for _, tag := range strings.Fields(c.notes) {
			text := notesIn[tag]
			data, err := encoding.ReplaceUnsupported(c.encoding.NewEncoder()).Bytes([]byte(text))
			if err != nil {
				t.Errorf("%s: %v", c.name, err)
				continue
			}
			if want, err := c.encoding.NewDecoder().Bytes(data); err == nil {
				text = strings.TrimPrefix(string(want), "\uFEFF") // without what the encoding has not
			}
			src, err := Decode("n.txt", data)
			if err != nil {
				t.Errorf("%s in %s: %v", tag, c.name, err)
				continue
			}
			if src.Text != strings.Map(dropDirt, text) {
				t.Errorf("%s in %s: %v\n got %.200q\nwant %.200q", tag, c.name, src.Diagnostics, src.Text, text)
			}
			if len(src.Diagnostics) == 0 || src.Diagnostics[0].Code != "source.encoding" {
				t.Errorf("%s in %s: not reported: %v", tag, c.name, src.Diagnostics)
			}
		}
	}
}

func dropDirt(r rune) rune {
	if dirty(r) {
		return -1
	}
	return r
}

func TestDeclaredEncoding(t *testing.T) {
	const words = "Это план"
	koi, _ := charmap.KOI8R.NewEncoder().String(words)
	win, _ := charmap.Windows1251.NewEncoder().String(words)
	sjis, _ := japanese.ShiftJIS.NewEncoder().String("予定")
	for _, c := range []struct{ name, in, want, message string }{
		{"XML", `<?xml version="1.0" encoding="KOI8-R"?><opml><outline text="` + koi + `"/></opml>`, words, "read as KOI8-R, as the file says"},
		{"HTML", `<html><head><meta charset=windows-1251></head>` + win, words, "read as Windows-1251, as the file says"},
		{"HTML of old", `<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=Shift_JIS">` + sjis, "予定", "read as Shift_JIS, as the file says"},
		{"mail", "From: a@b.c\nContent-Type: text/plain; charset=\"koi8-r\"\n\n" + koi, words, "read as KOI8-R, as the file says"},
		{"Emacs", "# -*- mode: org; coding: koi8-r-unix -*-\n" + koi, words, "read as KOI8-R, as the file says"},
		{"wrong one", `<meta charset="utf-8">` + "<p>Le th\xe9\xe2tre est ferm\xe9", "Le théâtre est fermé", "read as Windows-1252"},
		{"unknown one", `<meta charset="klingon">` + "<p>Le th\xe9\xe2tre est ferm\xe9", "Le théâtre est fermé", "read as Windows-1252"},
		{"UTF-8 all the same", `<meta charset="windows-1251">` + words, words, ""},
	} {
		src, err := Decode("n", []byte(c.in))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if !strings.Contains(src.Text, c.want) {
			t.Errorf("%s: %q", c.name, src.Text)
		}
		got := ""
		if len(src.Diagnostics) > 0 {
			got = src.Diagnostics[0].Message
		}
		if got != c.message {
			t.Errorf("%s: says %q, want %q", c.name, got, c.message)
		}
	}
}

// Files in two encodings, and files cut off within a character.
func TestDamagedEncoding(t *testing.T) {
	for _, c := range []struct{ name, in, want, message string }{
		{"pasted line", "Zürich – schön\nund größer\nne\xf1o\nend\n", "Zürich – schön\nund größer\nneño\nend\n", "read as UTF-8, with lines of Windows-1252 in it: 1"},
		{"cut off", "Zürich und Köln, für alle\nund nie mehr gr\xc3", "Zürich und Köln, für alle\nund nie mehr gr\uFFFD", "read as UTF-8 with damaged bytes; bytes that stand for no character: 1"},
		{"UTF-16 cut off", "\xff\xfea\x00b\x00c", "ab", "read as UTF-16; bytes that stand for no character: 1"},
	} {
		src, err := Decode("n", []byte(c.in))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if src.Text != c.want || src.Diagnostics[0].Message != c.message {
			t.Errorf("%s: %q %q", c.name, src.Text, src.Diagnostics[0].Message)
		}
	}
}
