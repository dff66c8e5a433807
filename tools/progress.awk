# What pip prints, as a line that counts: `pip install … | awk -v of=88 -v live=1 -f tools/progress.awk`.
# live: whether the line is written over (a terminal), or every tenth package has a line of its own (a log).

/^(Collecting|Processing|Requirement already satisfied:)/ {
    name = $1 == "Requirement" ? $4 : $2
    sub(/.*\//, "", name)
    sub(/[=<>;\[(].*|-[0-9].*/, "", name)
    if (seen[name]++) next
    n++
    if (live) printf "\r\033[K  %d of %d: %s", n, of, name
    else if (n % 10 == 1 || n == of) printf "  %d of %d: %s\n", n, of, name
    fflush()
}
/^Installing collected packages/ {
    printf "%s  unpacking %d packages\n", live ? "\r\033[K" : "", split($0, parts, ",")
    fflush()
}
END { if (live) printf "\r\033[K" }
