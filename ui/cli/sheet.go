package cli

import (
	"fmt"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/report/sheet"

	"github.com/spf13/cobra"
)

// sheetNights is the most nights that the page is about where nothing else is said: 12
// weeks, the last night that is over included.
const sheetNights = 84

type sheetAsk struct {
	from, to string
	html     string // the file, "-" is stdout
	force    bool
}

func (p *program) sheet() *cobra.Command {
	var ask sheetAsk
	cmd := &cobra.Command{
		Use: "sheet",
		Long: `sheet makes a one-page summary of your cramps for your doctor. It shows how often you have
cramps, how bad they are, where and when they come, what you have tried, the medicines and
conditions in your profile, any warning signs, and questions to ask. You get plain text.
For a page with a chart that you can print, add --html. The summary covers the last 12
weeks, or fewer if you started later. To choose other nights, add --from and --to with a
date such as "2026-11-03", "3 nov" or "last friday". Your notes and your name are left out.`,
		Example: `  calmcalf sheet
  calmcalf sheet --html appointment.html
  calmcalf sheet --from "1 sep" --to yesterday`,
		Args: noWords,
		RunE: func(cmd *cobra.Command, _ []string) error {
			switch {
			case ask.force && ask.html == "":
				return usagef("--force is for a file: add --html FILE")
			case ask.html != "":
				if err := endsAs(ask.html, ".html", ".htm"); err != nil {
					return err
				}
			}
			return p.writeSheet(ask)
		},
	}
	flags := cmd.Flags()
	periodFlags(cmd, &ask.from, &ask.to)
	flags.StringVar(&ask.html, "html", "", "save a page for printing as `FILE` (use - to write it to the terminal instead)")
	flags.BoolVar(&ask.force, "force", false, "with --html: replace a file that already exists")
	return cmd
}

func (p *program) writeSheet(ask sheetAsk) error {
	from, to, err := p.sheetPeriod(ask)
	if err != nil {
		return err
	}
	q, err := p.sheetRequest(from, to)
	if err != nil {
		return err
	}
	page := sheet.Of(q)
	if ask.html == "" {
		return p.Print(page.Text(min(sheet.Width, p.measure())))
	}
	text, err := page.HTML()
	if err != nil {
		return fmt.Errorf("%w; choose a later --from", err)
	}
	return p.write(ask.html, ask.force, text, fmt.Sprintf("Wrote %s. Open it in a browser to print it on one sheet.\n", ask.html))
}

// sheetPeriod is the first and the last night of the page; a first one that is not named is
// zero. A night that is to come is refused.
func (p *program) sheetPeriod(ask sheetAsk) (from, to diary.Date, err error) {
	from, to, err = p.ends(ask.from, ask.to)
	if err != nil {
		return from, to, err
	}
	if err := to.UpTo(diary.Tonight(p.clock())); err != nil {
		return from, to, usageError{err}
	}
	if to.IsZero() {
		to = later(diary.LastNight(p.clock()), from) // tonight, if it is asked for
	}
	return from, to, nil
}

func (p *program) sheetRequest(from, to diary.Date) (q sheet.Request, err error) {
	now := p.clock()
	q = sheet.Request{Period: diary.Period{From: from, To: to, Last: diary.LastNight(now)}, Made: diary.DateOf(now)}
	err = p.journal().View(func(j store.Reader) error { return p.readSheet(j, &q) })
	if err != nil {
		return q, err
	}
	q.Profile, err = p.folder().Profile()
	if q.Unread = err != nil; q.Unread {
		p.Complain(fmt.Errorf("your profile can't be read, so it is left out%s\n%w", rename, err))
	}
	list := p.checklist()
	q.Signs, q.Closing = list.With(q.Answer), list.Words.Closing
	var broken []error
	q.Routines, broken = p.all()
	p.Complain(broken...)
	q.Questions = sheet.Questions(string(shippedFile("learn/questions.md")))
	return q, nil
}

func (p *program) readSheet(journal store.Reader, q *sheet.Request) (err error) {
	if q.From.IsZero() {
		first, _, err := journal.Span()
		if err != nil {
			return err
		}
		q.From = q.To.AddDays(1 - sheetNights)
		if first.Compare(q.To) <= 0 { // nights before the first of the journal were not missed
			q.From = later(q.From, first)
		}
	}
	if q.Nights, err = journal.Nights(back(q.From), q.To); err != nil {
		return err
	}
	if q.Answer, err = journal.LastSigns(diary.NightOf(p.clock())); err != nil {
		return err
	}
	if q.Flags, err = p.flagged(journal, q.From, q.To); err != nil {
		return err
	}
	study, err := p.study(journal, false)
	q.Trial = study.Trial
	return err
}
