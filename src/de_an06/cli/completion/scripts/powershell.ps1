# de-an06 in PowerShell. For this session: de-an06 completion powershell | Out-String | Invoke-Expression
# For every session: put that line into $PROFILE
Register-ArgumentCompleter -Native -CommandName 'de-an06' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition -or
            ($_.Extent.EndOffset -eq $cursorPosition -and $wordToComplete -eq '') } |
        ForEach-Object {
            # A word in quotation marks is what stands between them.
            $isText = $_ -is [System.Management.Automation.Language.StringConstantExpressionAst]
            if ($isText) { $_.Value } else { $_.Extent.Text }
        })
    $program = $words[0]
    $before = @($words | Select-Object -Skip 1)
    # An empty word at the end of a line is lost before 7.3, or in its manner, unless it is quoted.
    $passing = Get-Variable PSNativeCommandArgumentPassing -ValueOnly -ErrorAction Ignore
    $isLost = $wordToComplete -eq '' -and "$passing" -in '', 'Legacy'
    $last = if ($isLost) { '""' } else { "$wordToComplete" }
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.UTF8Encoding]::new()
        $lines = @(& $program __complete @before $last 2> $null)
    } finally {
        [Console]::OutputEncoding = $encoding
    }
    $lines | ForEach-Object {
        $value, $about = "$_" -split "`t", 2
        if ($value -eq ':file' -or $value -eq ':folder') {
            # The shell's own, which keeps the folder that was typed and quotes what has spaces.
            [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete) |
                Where-Object { $value -eq ':file' -or $_.ResultType -eq 'ProviderContainer' }
        } elseif ($value) {
            $meaning = if ($about) { $about } else { $value }
            [System.Management.Automation.CompletionResult]::new(
                $value, $value, 'ParameterValue', $meaning)
        }
    }
}
