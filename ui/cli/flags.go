package cli

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"calmcalf/assets/shipped"
	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/nav"
	"calmcalf/ui/report/sheet"

	"github.com/spf13/cobra"
)

func (p *program) flagging() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use: "flags",
		Long: `flags lists any reasons to see a doctor or pharmacist that calmcalf finds in your log and
your profile. For each reason, it shows the nights behind it and the source of the advice.
Warning signs come first. A reason stays in the list for as long as it applies. After a
single event, such as a very long cramp, it stays for 28 days. Once you have discussed a
reason, you can hide it for 90 days. An empty list does not mean that you are well.`,
		Example: `  calmcalf flags
  calmcalf flags --json
  calmcalf flags discussed B6`,
		Args: noWords,
		RunE: func(cmd *cobra.Command, _ []string) error {
			switch {
			case asJSON && p.plain:
				return usagef("choose either --json or --plain, not both")
			case asJSON:
				return p.listFlags(true)
			}
			return p.linesOr(cmd, func() error { return p.listFlags(false) }, nav.Home{}, nav.Flags{})
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the reasons as JSON")
	ids := insight.FlagIDs()
	discussed := about("discussed ID", fmt.Sprintf("Mark a reason as discussed, and hide it for %d days", diary.QuietDays),
		"name one reason by its id, which calmcalf flags shows, for example: calmcalf flags discussed "+ids[0], p.discussed)
	discussed.ValidArgs = ids
	cmd.AddCommand(discussed)
	return cmd
}

// flagCase is what the rules look at now, with the words for this user. A profile that
// can't be read has no answers.
func (p *program) flagCase(journal store.Reader) (insight.FlagBook, insight.Case, error) {
	now := p.clock()
	profile, _ := p.folder().Profile()
	c := insight.Case{AsOf: diary.LastNight(now), Profile: profile, Acute: p.acute()}
	book, tonight := shipped.Flags().For(profile), diary.Tonight(now)
	err := journal.Glance(diary.Date{}, tonight, func(n diary.Night) error {
		c.Add(n)
		return nil
	})
	if err != nil {
		return book, c, err
	}
	signs, err := journal.LastSigns(tonight)
	if err != nil {
		return book, c, err
	}
	c.Active, c.Answered = shipped.Checklist().For(profile).Active(signs), tonight // the profile can be why one is active
	if !signs.At.IsZero() {
		c.Answered = diary.NightOf(signs.At)
	}
	return book, c, nil
}

func (p *program) flagsIn(journal store.Reader) (insight.FlagReport, error) {
	book, c, err := p.flagCase(journal)
	if err != nil {
		return insight.FlagReport{}, err
	}
	return insight.FlagReport{AsOf: c.AsOf, Flags: book.Listed(c), Words: book.Words}, nil
}

// flagged are the flags whose rules applied in a period, discussed or not.
func (p *program) flagged(journal store.Reader, from, to diary.Date) ([]sheet.Flagged, error) {
	book, c, err := p.flagCase(journal)
	if err != nil {
		return nil, err
	}
	var flagged []sheet.Flagged
	for _, f := range book.Between(c, from, to) {
		flagged = append(flagged, sheet.Flagged{On: f.On, Title: f.Title, Text: f.Text, Source: f.Source, Nights: f.Nights})
	}
	return flagged, nil
}

// listFlags prints what is listed, one a line.
func (p *program) listFlags(asJSON bool) error {
	report, err := store.View(p.journal(), p.flagsIn)
	if err != nil {
		return err
	}
	p.Complain(p.safety().trouble())
	if asJSON {
		return p.printJSON(report)
	}
	var text bytes.Buffer
	fmt.Fprintf(&text, "%sReasons to see a doctor, from your log up to the night of %s.\n", p.Opening, report.AsOf.Format(diary.FullDate))
	for _, f := range report.Flags {
		text.WriteString(flagLine(report.Words, f) + "\n")
	}
	if len(report.Flags) == 0 {
		text.WriteString(report.Words.None + "\n")
	}
	text.WriteString(report.Words.Unseen + "\n")
	return p.Print(text.String() + report.Words.Closing + "\n")
}

func flagLine(words insight.FlagWords, f insight.Flag) string {
	line := f.Line(words) + ". " + f.Text
	switch {
	case !f.Discussable():
		line += fmt.Sprintf(" Answered %s.", f.When())
	case len(f.Nights) == 1:
		line += fmt.Sprintf(" Night: %s.", f.When())
	case len(f.Nights) > 0:
		line += fmt.Sprintf(" Nights: %s.", f.When())
	}
	line += fmt.Sprintf(" Source: %s.", f.Source)
	if f.Discussable() {
		line += " Once you have discussed this, type: calmcalf flags discussed " + f.ID
	}
	return line
}

// discussed saves that a flag was discussed. It need not be listed any more.
func (p *program) discussed(word string) error {
	ids := insight.FlagIDs()
	i := slices.IndexFunc(ids, func(id string) bool { return strings.EqualFold(id, word) })
	if i < 0 {
		for _, s := range p.checklist().Signs {
			if strings.EqualFold(s.Rule, word) || s.ID == word {
				return usagef("%q is a warning sign, which stays until you run the check again: calmcalf check", word)
			}
		}
		return usagef("%q is not in the list of reasons; choose from: %s", word, strings.Join(ids, ", "))
	}
	if _, err := p.journal().Discuss(diary.NightOf(p.clock()), ids[i]); err != nil {
		return err
	}
	book := shipped.Flags() // its flags are in the order of the ids
	return p.Printf("Marked as discussed: %s. %s\n", book.Flags[i].Title, book.Words.Quiet)
}
