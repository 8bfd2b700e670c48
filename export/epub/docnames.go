package epub

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// nameDocuments names the documents that sections open after their titles, and
// after the section above too where several have one title, or where the title
// is one that many sections have: a section more, elsewhere, then leaves those
// of the others alone. Of several of one title in one section, each is named
// after its day or what it holds as well; the names count where that is the same. Titles
// that only the letters of names make equal get a number made of them.
func nameDocuments(list []*chapter) {
	names, words := make([]string, len(list)), make([]string, len(list))
	wanted := make(map[string]int, len(list))
	rivals, titled := make(map[siblings]int, len(list)), make(map[siblings]int, len(list))
	for i, c := range list {
		title := c.ownTitle()
		names[i] = nameSlug(title)
		wanted[names[i]]++
		rivals[siblings{c.parent, names[i], ""}]++
		titled[siblings{c.parent, names[i], title}]++
	}
	begun, torn := map[siblings]string{}, map[siblings]bool{}
	for i, c := range list {
		if of := (siblings{c.parent, names[i], c.ownTitle()}); titled[of] > 1 {
			if words[i] = c.tellingWords(); words[i] == "" {
				continue
			}
			of.words = nameSlug(words[i])
			if other, ok := begun[of]; ok && other != words[i] {
				torn[of] = true
			}
			begun[of] = words[i]
		}
	}
	taken := make(map[string]int, len(list))
	for i, c := range list {
		name, title := names[i], c.ownTitle()
		if rivals[siblings{c.parent, name, ""}] > 1 && titled[siblings{c.parent, name, title}] == 1 {
			name = numbered(name, title)
		}
		if c.parent != nil && (wanted[names[i]] > 1 || isUsualTitle(c.title)) {
			name = c.parent.stemOrTitle() + "_" + name
		}
		if words[i] != "" {
			own := nameSlug(words[i])
			if torn[siblings{c.parent, names[i], own}] {
				own = numbered(own, words[i])
			}
			name += "_" + own
		}
		c.stem = "s-" + name
		for taken[c.stem] > 0 {
			taken["s-"+name]++
			c.stem = "s-" + name + "_" + itoa(taken["s-"+name])
		}
		taken[c.stem] = 1
	}
}

// nameWithin names the ids of sections that stand in the document of another:
// after what they hold as well, where several there have one title.
func nameWithin(list []*chapter) {
	rivals := make(map[siblings]int, len(list))
	for _, c := range list {
		if !c.opens {
			rivals[siblings{parent: c.opener, name: c.title}]++
		}
	}
	for _, c := range list {
		if !c.opens && rivals[siblings{parent: c.opener, name: c.title}] > 1 {
			c.called = c.title + " " + openingWords(c.section)
		}
	}
}

// siblings are sections of one name within another or its document, and those of
// them that have the same title or begin with the same words.
type siblings struct {
	parent      *chapter
	name, words string
}

// ownTitle is the title of the section, or else its first words.
func (c *chapter) ownTitle() string {
	if c.section != nil && !visible(model.PlainText(c.section.Title)) {
		if words := openingWords(c.section); words != "" {
			return words
		}
	}
	return c.title
}

// tellingWords tells a section from others of its title: a part of the book by its day,
// where that is known, others by the first words that they hold.
func (c *chapter) tellingWords() string {
	if d := c.section.Facts().Date; c.section.Kind == model.PartSection && !d.IsZero() {
		return d.String()
	}
	return openingWords(c.section)
}

// openingWords returns the first words that a section holds: those of its first
// paragraph or code, or the first title in it.
func openingWords(s *model.Section) (words string) {
	model.WalkBlocks(s.Blocks, func(b model.Block) {
		if words != "" {
			return
		}
		switch b := b.(type) {
		case *model.Paragraph:
			words = clean(model.PlainText(b.Inlines))
		case *model.Code:
			words = clean(b.Text)
		}
	})
	for i := 0; words == "" && i < len(s.Sections); i++ {
		words = clean(model.PlainText(s.Sections[i].Title))
	}
	return words
}

// stemOrTitle is the name of the document that a section opens, which has been
// named, or what it would be called.
func (c *chapter) stemOrTitle() string {
	if c.opens && c.stem != "" {
		return strings.TrimPrefix(c.stem, "s-")
	}
	return nameSlug(c.title)
}

// isUsualTitle reports whether sections of many talks, meetings and days are
// called so.
func isUsualTitle(title string) bool {
	const longest = 40
	if len(title) > longest {
		return false
	}
	var room [2 * longest]byte
	letters := room[:0]
	for _, r := range title {
		if unicode.IsLetter(r) || unicode.IsMark(r) {
			letters = utf8.AppendRune(letters, unicode.ToLower(r))
		}
	}
	return usualTitles()[string(letters)]
}

// usualTitles are such titles, by their letters.
var usualTitles = sync.OnceValue(func() map[string]bool {
	return setOf(`
	questions qa qanda questionsandanswers openquestions discussion debate summary tldr introduction intro overview conclusion conclusions
	notes mynotes links resources references reading furtherreading background motivation context agenda schedule attendees participants
	present absent decisions actions actionitems todo todos nextsteps followup goals objectives problem solution results example examples
	demo demos keynote opening openingremarks closing closingremarks welcome lightningtalks lunch break coffeebreak retrospective wrapup
	announcements minutes misc miscellaneous aob appendix abstract takeaways keytakeaways lessonslearned exercises homework slides feedback
	fragen fragenundantworten offenefragen diskussion zusammenfassung einleitung einführung überblick fazit notizen verweise literatur
	hintergrund tagesordnung teilnehmer anwesende beschlüsse aufgaben offenepunkte nächsteschritte ziele ergebnisse beispiel beispiele
	begrüßung eröffnung abschluss mittagspause pause verschiedenes sonstiges anhang übungen hausaufgaben
	questionsréponses résumé aperçu liens ressources références contexte ordredujour
	participantes présents décisions prochainesétapes objectifs résultats exemple exemples accueil ouverture clôture déjeuner divers annexe exercices
	preguntas preguntasyrespuestas discusión resumen introducción conclusión conclusiones notas enlaces recursos referencias contexto
	ordendeldía asistentes acuerdos tareas próximospasos objetivos resultados ejemplo ejemplos bienvenida apertura clausura descanso varios ejercicios
	domande domandeerisposte discussione riassunto introduzione conclusione conclusioni appunti collegamenti risorse riferimenti contesto
	ordinedelgiorno partecipanti decisioni prossimipassi obiettivi risultati esempio esempi apertura chiusura pausa varie esercizi
	perguntas perguntaserespostas discussão resumo introdução conclusão conclusões recursos referências pauta participantes
	decisões tarefas próximospassos resultados exemplo exemplos abertura encerramento intervalo exercícios
	vragen discussie samenvatting inleiding conclusie notities bronnen achtergrond aanwezigen besluiten actiepunten vervolgstappen doelen voorbeelden opening afsluiting
	frågor diskussion sammanfattning inledning slutsats anteckningar länkar bakgrund dagordning deltagare beslut nästasteg mål exempel
	spørgsmål opsummering indledning konklusion noter baggrund dagsorden deltagere beslutninger næsteskridt eksempler
	spørsmål diskusjon oppsummering innledning konklusjon notater lenker bakgrunn dagsorden deltakere nestesteg
	kysymykset keskustelu yhteenveto johdanto päätelmät muistiinpanot linkit tausta esityslista osallistujat päätökset seuraavataskeleet
	pytania dyskusja podsumowanie wstęp wprowadzenie wnioski notatki linki kontekst uczestnicy decyzje zadania następnekroki przykłady
	otázky diskuse shrnutí úvod závěr poznámky odkazy pozadí účastníci rozhodnutí úkoly dalšíkroky příklady
	вопросы вопросыиответы обсуждение дискуссия итоги введение вступление заключение выводы заметки ссылки литература контекст
	повестка повесткадня участники решения задачи следующиешаги цели результаты примеры открытие закрытие обед перерыв разное упражнения
	питання обговорення підсумки вступ висновки нотатки посилання учасники рішення завдання наступнікроки приклади
	ερωτήσεις συζήτηση περίληψη εισαγωγή συμπεράσματα σημειώσεις σύνδεσμοι συμμετέχοντες αποφάσεις παραδείγματα
	sorular tartışma özet giriş sonuç sonuçlar notlar bağlantılar kaynaklar gündem katılımcılar kararlar sonrakiadımlar örnekler
	質問 質疑応答 議論 まとめ 概要 はじめに おわりに 背景 参考 参考文献 リンク メモ 議題 参加者 決定事項 次のステップ 例 休憩
	问题 问答 讨论 总结 小结 简介 引言 概述 结论 笔记 链接 参考 参考资料 背景 议程 与会者 决定 下一步 示例
	問題 問答 討論 總結 小結 簡介 結論 筆記 連結 參考 參考資料 背景 議程 與會者 決定 下一步 範例
	질문 질의응답 토론 요약 소개 개요 결론 메모 링크 참고 배경 안건 참석자 결정 다음단계 예시`)
})

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
