package cli

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
	"calmcalf/ui/plain"
	screen "calmcalf/ui/screen/profile"

	"github.com/spf13/cobra"
)

func (p *program) aboutUser() *cobra.Command {
	profile := &cobra.Command{
		Use: "profile",
		Long: `profile asks a few things about you. Your answers decide which routine comes first, and
which steps are left out because they may not be safe for you. Every question is optional.
Your answers stay in one file, which you can read and edit. To undo a change, run "calmcalf
data undo".`,
		Args: noWords,
		RunE: func(cmd *cobra.Command, _ []string) error {
			lines := p.listAnswers
			if p.answers() {
				lines = p.askAboutUser
			}
			return p.linesOr(cmd, lines, nav.Profile{})
		},
	}
	profile.AddCommand(&cobra.Command{
		Use:   "set QUESTION ANSWER...",
		Short: "Answer one question (replaces the earlier answer)",
		Long: `set saves your answer to one question. The questions are muscle, unsteady, massage, age, pregnant,
medicines, conditions and country. For massage, medicines and conditions, give every answer
that applies, or "none". If a leg is swollen, warm, discoloured or sore now, that is a
warning sign, so run "calmcalf check".`,
		Example: `  calmcalf profile set unsteady yes
  calmcalf profile set medicines statin loop-diuretic
  calmcalf profile set massage none
  calmcalf profile set age 75 or more`,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) < 2 {
				return usagef("name a question and your answer, for example: calmcalf profile set unsteady yes; the questions are: %s", profileKeys())
			}
			return p.setFact(args[0], args[1:])
		},
	}, about("forget QUESTION", "Delete one answer", "name one question; the questions are: "+profileKeys(), func(key string) error { return p.setFact(key, nil) }))
	return profile
}

func profileKeys() string { return strings.Join(diary.FactKeys(), ", ") }

func (p *program) listAnswers() error {
	profile, err := p.folder().Profile()
	if err != nil {
		return errors.Join(errors.New(unread+rename), err)
	}
	path := p.folder().ProfilePath()
	var text bytes.Buffer
	text.WriteString(p.Opening)
	switch {
	case path == "":
		text.WriteString("About you. Your home directory can't be found, so your answers can't be saved: set CALMCALF_CONFIG to a folder for them.\n")
	case p.folder().HasProfile():
		fmt.Fprintf(&text, "About you. Your answers are in %s.\n", path)
	default:
		fmt.Fprintf(&text, "No answers yet. Your answers will be saved in %s.\n", path)
	}
	why := aboutYou()
	for _, f := range diary.Facts() {
		text.WriteString(answerLine(f, profile) + "\n")
	}
	if profile.Unclear() {
		fmt.Fprintf(&text, "%s\n%s\n", why["unclear"], plain.ClotCommands(profile.Cleared().Massage))
	}
	text.WriteString(changes(profile))
	fmt.Fprintf(&text, "To answer, type: calmcalf profile set QUESTION ANSWER. The questions are: %s.\n", profileKeys())
	return p.Print(text.String())
}

// answerLine is a question with its answer, and how to answer it where there is none.
func answerLine(f diary.Fact, profile diary.Profile) string {
	why := aboutYou()
	line := fmt.Sprintf("%s: %s.", f.Key, f.Describe(profile))
	if f.Answer(profile) == nil {
		line += fmt.Sprintf(" %s %s Choose from: %s.", screen.Asked(f), why[f.Key], f.List())
	}
	if f.Key == "massage" && !profile.Unclear() {
		line += " " + why["swollen now"] + " If so, type: calmcalf check"
	}
	return line
}

// setFact saves the answer to one question, or with no words deletes it.
func (p *program) setFact(key string, words []string) error {
	f, known := diary.FactOf(key)
	if !known {
		return usagef("there is no question called %q; the questions are: %s", key, profileKeys())
	}
	text, profile, err := p.saveFact(f, words)
	if err != nil {
		return err
	}
	return p.Print(text + changes(profile))
}

// saveFact saves an answer as setFact does, and returns what to say of it and the profile as it
// is then.
func (p *program) saveFact(f diary.Fact, words []string) (text string, profile diary.Profile, err error) {
	if profile, err = p.folder().Profile(); err != nil {
		return "", profile, errors.Join(errors.New("your profile can't be read, so nothing was changed"+rename), err)
	}
	before, was := f.Answer(profile), f.Describe(profile)
	if words == nil && before == nil {
		return fmt.Sprintf("There was no answer for %s.\n", f.Key), profile, nil
	}
	if words != nil {
		words, err = f.Parse(words)
		switch {
		case errors.Is(err, diary.ErrUnclearClot):
			var unclear diary.Profile
			_ = f.SetAnswer(&unclear, words) // words that are not known are refused the next time
			return "", profile, usagef("%w, so nothing was saved. %s", err, plain.ClotCommands(unclear.Cleared().Massage))
		case err != nil:
			return "", profile, usageError{err}
		}
	}
	if err := f.SetAnswer(&profile, words); err != nil {
		return "", profile, usageError{err}
	}
	if err := p.saveProfile(profile); err != nil {
		return "", profile, err
	}
	text = fmt.Sprintf("Saved. %s: %s", diary.Capital(f.Key), f.Describe(profile))
	if before != nil && words != nil && f.Describe(profile) != was {
		text += ", instead of " + was
	}
	text += ".\n"
	if words == nil {
		text += fmt.Sprintf("To restore the earlier answer: calmcalf profile set %s %s\n", f.Key, cmp.Or(strings.Join(before, " "), diary.NoneOfThese))
	}
	return text, profile, nil
}

// changes says what a profile changes, a sentence a line.
func changes(profile diary.Profile) string {
	words := aboutYou()
	lines := slices.Concat(words.Says(profile), words.Doubts(profile), words.Changes(profile), []string{words["end"]})
	return strings.Join(lines, "\n") + "\n"
}
