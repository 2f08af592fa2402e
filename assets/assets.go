// Package assets holds what the program ships: routines, poses and pages to read. It only
// embeds them; who reads them checks them.
package assets

import "embed"

// Files are the shipped files: routines/*.toml, poses/*.json and learn/*.md.
//
//go:embed routines/*.toml poses/*.json learn/*.md
var Files embed.FS
