# de-an06 in PowerShell. For this session: de-an06 completion powershell | Out-String | Invoke-Expression
# For every session: put that line into $PROFILE
Register-ArgumentCompleter -Native -CommandName 'de-an06' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition -or
            ($_.Extent.EndOffset -eq $cursorPosition -and $wordToComplete -eq '') } |
        ForEach-Object { $_.Extent.Text })
    $program = $words[0]
    $before = @($words | Select-Object -Skip 1)
    # An empty word at the end of a line is lost on older versions unless it is quoted.
    $last = if ($wordToComplete -eq '' -and $PSVersionTable.PSVersion.Major -lt 7) { '""' } else { "$wordToComplete" }
    & $program __complete @before $last 2> $null | ForEach-Object {
        $value, $about = "$_" -split "`t", 2
        if ($value -eq ':file' -or $value -eq ':folder') {
            Get-ChildItem -Path "$wordToComplete*" -Directory:($value -eq ':folder') |
                ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new(
                        $_.Name, $_.Name, 'ProviderItem', $_.Name)
                }
        } else {
            $meaning = if ($about) { $about } else { $value }
            [System.Management.Automation.CompletionResult]::new(
                $value, $value, 'ParameterValue', $meaning)
        }
    }
}
