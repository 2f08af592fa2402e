package cli

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"calmcalf/ui"
	"calmcalf/ui/draw/page"
	"calmcalf/ui/nav"

	"github.com/spf13/cobra"
)

func (p *program) learn() *cobra.Command {
	var sources bool
	cmd := &cobra.Command{
		Use: "learn [TOPIC]",
		Long: `learn opens the list of articles, or the article about a TOPIC. With --plain it prints the
list or the article.`,
		Example: `  calmcalf learn
  calmcalf learn doctor
  calmcalf learn stretching --plain --sources`,
		Args:              atMostOne,
		ValidArgsFunction: p.topics,
		RunE: func(cmd *cobra.Command, args []string) error {
			all, err := p.pages()
			if err != nil {
				return err
			}
			topic := strings.ToLower(strings.Join(args, ""))
			at := slices.IndexFunc(all, func(p page.Page) bool { return p.Word == topic })
			switch {
			case topic != "" && at < 0:
				return usagef("there is no article called %q; the articles are: %s", topic, strings.Join(words(all), ", "))
			case !p.wantsPlain():
				return p.show(cmd.Context(), ui.Start{nav.Learn{Topic: topic, Sources: sources}})
			case topic == "":
				return p.listPages(all)
			}
			return p.Print(p.Opening + asText(all[at], sources, p.measure()))
		},
	}
	cmd.Flags().BoolVar(&sources, "sources", false, "number the sources, and list them at the end")
	return cmd
}

// asText is an article as plain text, with its sources or with how to see them.
func asText(a page.Page, sources bool, width int) string {
	if sources || !a.Cites() {
		return a.Cited().Plain(width)
	}
	return fmt.Sprintf("%s\nSources: calmcalf learn %s --sources\n", a.Uncited().Plain(width), a.Word)
}

func (p *program) listPages(all []page.Page) error {
	var text bytes.Buffer
	text.WriteString(p.Opening)
	for _, each := range all {
		fmt.Fprintf(&text, "%s: %s\n", each.Word, each.Title)
	}
	text.WriteString("To read one: calmcalf learn WORD\n")
	return p.Print(text.String())
}

func words(pages []page.Page) []string {
	var all []string
	for _, p := range pages {
		all = append(all, p.Word)
	}
	return all
}

func (p *program) topics(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	all, _ := p.pages()
	return words(all), cobra.ShellCompDirectiveNoFileComp
}
