package cli

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/plain"
	"calmcalf/ui/screen/profile"
)

// askAboutUser asks the questions of the profile one after another, and then says what the
// answers change.
func (p *program) askAboutUser() error {
	known, err := p.folder().Profile()
	if err != nil || p.folder().ProfilePath() == "" || known.Unclear() {
		return p.listAnswers() // which says what to do first
	}
	var questions []plain.Question
	for _, f := range diary.Facts() {
		questions = append(questions, plain.Question{
			Ask: func() string {
				known, err := p.folder().Profile() // saving reports one that can't be read
				if err != nil || !f.Applies(known) {
					return ""
				}
				return askFact(f, known)
			},
			Save: func(line string) error {
				words, err := chosenWords(f, line)
				if err != nil {
					return err
				}
				text, _, err := p.saveFact(f, words)
				if err != nil {
					return err
				}
				return p.Print(text)
			},
		})
	}
	if err := p.Printf("%sAbout you. Every question is optional. Your answers are saved in %s.\n", p.Opening, p.folder().ProfilePath()); err != nil {
		return err
	}
	if err := p.AskEach(questions); err != nil {
		return err
	}
	if known, err = p.folder().Profile(); err != nil {
		return err
	}
	return p.Print(changes(known))
}

// askFact is a question with why it is asked, the answer so far, and the answers by their
// numbers, one a line.
func askFact(f diary.Fact, known diary.Profile) string {
	why := aboutYou()
	text := profile.Asked(f) + " " + why[f.Key]
	if f.Answer(known) != nil {
		text += " So far: " + f.Describe(known) + "."
	}
	if f.Key == "massage" {
		text += " " + why["swollen now"] + " If so, type stop, and then check."
	}
	if f.YesNo() {
		return text + " Type yes or no."
	}
	for i, word := range f.Words {
		text += fmt.Sprintf("\n%d. %s.", i+1, diary.Capital(f.Label(word)))
	}
	if f.Many {
		return text + "\nType the numbers of all that apply, or none."
	}
	if f.Key == "age" {
		return text + "\nType a number from the list, or your age."
	}
	return text + "\nType a number."
}

// chosenWords returns the answers that a line names, by their numbers or in their words.
func chosenWords(f diary.Fact, line string) ([]string, error) {
	if f.YesNo() {
		return []string{cmp.Or(map[string]string{"y": diary.Said, "n": diary.Denied}[line], line)}, nil
	}
	words := strings.Fields(strings.ReplaceAll(line, ",", " "))
	if strings.Trim(strings.Join(words, ""), "0123456789") != "" {
		return words, nil
	}
	for i, word := range words {
		n, _ := strconv.Atoi(word)     // of too many digits it is too large
		if f.Key == "age" && n >= 16 { // no number of the list, but in years
			return words, nil
		}
		if n < 1 || n > len(f.Words) {
			return nil, fmt.Errorf("%s is not in this list: type a number from 1 to %d", word, len(f.Words))
		}
		words[i] = f.Words[n-1]
	}
	return words, nil
}
