package cli

import (
	"bytes"
	"fmt"
	"strings"

	"calmcalf/assets"
	"calmcalf/store/diary"

	"github.com/pelletier/go-toml/v2"
)

// checklist is the self-check as it is for this user. The file is shipped, and a
// test reads it: that it cannot be read is a program built wrong, which must not go
// on as if no sign stood.
func (p *program) checklist() diary.Checklist {
	data, err := assets.Files.ReadFile("learn/signs.toml")
	if err != nil {
		panic(err)
	}
	list, err := readChecklist(data)
	if err != nil {
		panic(err)
	}
	told, _ := p.profile() // of one that cannot be read, nothing is told
	return list.For(told)
}

// readChecklist reads it strictly: an unknown key is an error.
func readChecklist(data []byte) (diary.Checklist, error) {
	var list diary.Checklist
	strict := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields()
	if err := strict.Decode(&list); err != nil {
		return list, fmt.Errorf("reading the warning signs: %w", err)
	}
	if err := list.Check(); err != nil {
		return list, fmt.Errorf("reading the warning signs: %w", err)
	}
	return list, nil
}

// blocked tells what stands after the opening words, if it is to be seen to before
// what is asked for (a stretch, a trial), and refuses that. A journal that cannot be
// read does not keep anybody from stretching.
func (p *program) blocked(list diary.Checklist, opening, asked string) error {
	answer, err := p.journal().LastSigns(diary.NightOf(p.clock()))
	if err != nil {
		return nil
	}
	standing := list.Standing(answer)
	if _, blocks := diary.Blocking(standing); !blocks {
		return nil
	}
	if err := p.print(opening + tellSigns(list.Words, standing)); err != nil {
		return err
	}
	return fmt.Errorf(`a warning sign stands, and no %s is offered; answer the check again with "calmcalf check"`, asked)
}

// tellSigns is what the signs that stand call for, and how that ends.
func tellSigns(words diary.CheckWords, standing []diary.Sign) string {
	text, tier := "", diary.Tier("")
	for _, s := range standing {
		if s.Tier != tier {
			tier = s.Tier
			text += map[diary.Tier]string{diary.Emergency: words.Now, diary.SameDay: words.Today}[tier] + ".\n"
		}
		if s.Earlier != nil {
			text += s.Say + "\n" + whichClot(texts(s.Earlier)) + "\n"
			continue
		}
		text += fmt.Sprintf("%s (%s: %s)\n", s.Say, s.ID, s.Ask)
	}
	if _, blocks := diary.Blocking(standing); blocks {
		text += words.Blocked + "\n"
	}
	return text + words.Ends + "\n" + words.Closing + "\n"
}

// whichClot names the command for each of the two things that "clot" can be.
func whichClot(earlier []string) string {
	return fmt.Sprintf("If one leg is swollen, warm, discoloured or sore now: calmcalf check %s. If you had a clot earlier: calmcalf profile set massage %s",
		diary.LegSwollen, strings.Join(earlier, " "))
}
